package org.mainstay.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file of lines that starts anew when it is full; {@code x.log.1} is the one before, up to {@code x.log.4}. */
final class RollingLog implements AutoCloseable {
    private static final long FULL = 20L * 1024 * 1024;
    private static final int KEPT = 4;

    private final Path file;
    private final long full;
    private OutputStream out;
    private long size;

    RollingLog(Path file) throws IOException {
        this(file, FULL);
    }

    RollingLog(Path file, long full) throws IOException {
        this.file = file;
        this.full = full;
        open();
    }

    synchronized void line(String text) throws IOException {
        byte[] line = (text + "\n").getBytes(StandardCharsets.UTF_8);
        if (size > 0 && size + line.length > full) {
            roll();
        }
        out.write(line);
        size += line.length;
    }

    private void roll() throws IOException {
        out.close();
        for (int i = KEPT - 1; i >= 0; i--) {
            if (Files.exists(numbered(i))) {
                Files.move(numbered(i), numbered(i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        open();
    }

    private Path numbered(int number) {
        return number == 0 ? file : file.resolveSibling(file.getFileName() + "." + number);
    }

    private void open() throws IOException {
        out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        size = Files.size(file);
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
