package org.mainstay.launcher.backup;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a backup while it is being written, on disk: there may be more of them than fit into memory. */
public final class FileList implements Closeable {

    private final Path file;
    private final BufferedWriter lines;

    public FileList() throws IOException {
        file = Files.createTempFile("mainstay-backup", ".files");
        lines = Files.newBufferedWriter(file);
    }

    public void add(KeptFile kept) throws IOException {
        lines.write(kept.line());
        lines.newLine();
    }

    public void forEach(DumpScan.Files receiver) throws IOException {
        lines.flush();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                receiver.keep(KeptFile.ofLine(line));
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            lines.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
