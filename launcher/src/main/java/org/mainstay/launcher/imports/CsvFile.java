package org.mainstay.launcher.imports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.mainstay.launcher.transfer.TransferFailedException;

/**
 * A file to import, or standard input when its name is {@code -}. What starts like gzip is unpacked. It knows how much of
 * it was read, so that it can be told how long the rest takes.
 */
final class CsvFile implements AutoCloseable {
    private static final String STANDARD_INPUT = "-";

    private final Path path;
    private final Counted bytes;
    private final InputStream content;
    private final long size;

    private CsvFile(Path path, Counted bytes, InputStream content, long size) {
        this.path = path;
        this.bytes = bytes;
        this.content = content;
        this.size = size;
    }

    static CsvFile open(Path path) throws TransferFailedException {
        try {
            boolean standardInput = path.toString().equals(STANDARD_INPUT);
            if (!standardInput && Files.isDirectory(path)) {
                throw new TransferFailedException(path + " is a folder.");
            }
            Counted bytes = new Counted(standardInput ? System.in : Files.newInputStream(path));
            long size = standardInput ? 0 : Files.size(path);
            return new CsvFile(path, bytes, unpacked(bytes), size);
        } catch (NoSuchFileException none) {
            throw new TransferFailedException("There is no file " + path + ".", none);
        } catch (IOException problem) {
            throw new TransferFailedException(path + " cannot be read: " + problem.getMessage() + ".", problem);
        }
    }

    private static InputStream unpacked(InputStream bytes) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(bytes, 1 << 16);
        buffered.mark(2);
        boolean packed = (buffered.read() | buffered.read() << 8) == GZIPInputStream.GZIP_MAGIC;
        buffered.reset();
        return packed ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }

    DecodedText text(Charset charset) {
        return new DecodedText(content, charset);
    }

    String name() {
        return path.toString().equals(STANDARD_INPUT) ? "standard input" : path.toString();
    }

    /** Which part of it was read, from 0 to 1; 0 when nobody knows how long it is. */
    double partRead() {
        return size == 0 ? 0 : Math.min(1, (double) bytes.count / size);
    }

    @Override
    public void close() throws TransferFailedException {
        try {
            content.close();
        } catch (IOException problem) {
            throw new TransferFailedException(name() + " cannot be closed: " + problem.getMessage() + ".", problem);
        }
    }

    private static final class Counted extends FilterInputStream {
        private volatile long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            add(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            add(Math.max(read, 0));
            return read;
        }

        /** Only one thread reads; others look. */
        private void add(int read) {
            count = count + read;
        }
    }
}
