package org.mainstay.launcher;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The file of a backup: it has its name only once it is whole and on the disk, and only its owner may read it. */
final class BackupFile {
    private final Path file;
    private final Path unfinished;
    private final boolean overwrite;

    /** Fails when there is such a file and it must not be overwritten. */
    BackupFile(Path given, boolean overwrite) throws LaunchFailedException {
        this.file = given.toAbsolutePath().normalize();
        this.unfinished = file.resolveSibling(file.getFileName() + ".part");
        this.overwrite = overwrite;
        refuseIfThere();
    }

    /** What writes the content. */
    interface Content<T> {
        T write(OutputStream out) throws IOException, LaunchFailedException, MariaDbClient.TableChangedException;
    }

    /** Writes all or nothing. The content may close its stream. */
    <T> T write(Content<T> content) throws IOException, LaunchFailedException, MariaDbClient.TableChangedException {
        try (FileChannel channel = FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            lock(channel);
            try {
                channel.truncate(0); // what a killed backup left
                T result = content.write(new LastingStream(Channels.newOutputStream(channel)));
                channel.force(true);
                refuseIfThere();
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
                flushFolder();
                return result;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        }
    }

    private void lock(FileChannel channel) throws IOException, LaunchFailedException {
        boolean free;
        try {
            free = channel.tryLock() != null;
        } catch (OverlappingFileLockException alreadyOurs) {
            free = false;
        }
        if (!free) {
            throw new LaunchFailedException("Another backup is writing " + unfinished + ".");
        }
    }

    private void refuseIfThere() throws LaunchFailedException {
        if (Files.isDirectory(file)) {
            throw new LaunchFailedException(file + " is a folder.");
        }
        if (!overwrite && Files.exists(file)) {
            throw new LaunchFailedException(file + " exists: give another name, or --force to overwrite it.");
        }
    }

    /** The new name must survive a crash too. */
    private void flushFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Leaves the file open, which has to be flushed to the disk after the last byte. */
    private static final class LastingStream extends FilterOutputStream {
        LastingStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length); // and not one by one
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
