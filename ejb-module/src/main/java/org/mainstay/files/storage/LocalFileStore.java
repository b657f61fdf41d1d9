package org.mainstay.files.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A folder of this machine, {@code mainstay.files.dir}; files lie two levels deep, so that no folder grows large. A file
 * has its name only once it is whole and on the disk.
 */
@ApplicationScoped
public class LocalFileStore implements FileStore {

    private static final int BUFFER = 64 * 1024;

    private Path root;

    protected LocalFileStore() {}

    @Inject
    public LocalFileStore(@ConfigProperty(name = "mainstay.files.dir", defaultValue = "mainstay-files") String folder) {
        this(Path.of(folder));
    }

    LocalFileStore(Path root) {
        this.root = root.toAbsolutePath();
    }

    @Override
    public Written write(String name, InputStream content, long most) throws IOException {
        Path file = place(name);
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling(name + ".part");
        try {
            Written written = copy(content, unfinished, most);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            flushFolder(file.getParent());
            return written;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static Written copy(InputStream content, Path file, long most) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                length += n;
                if (length > most) {
                    throw new TooLongException(most);
                }
                digest.update(buffer, 0, n);
                ByteBuffer chunk = ByteBuffer.wrap(buffer, 0, n);
                while (chunk.hasRemaining()) {
                    channel.write(chunk);
                }
            }
            channel.force(true);
        }
        return new Written(length, HexFormat.of().formatHex(digest.digest()));
    }

    /** The new name must survive a crash too. */
    private static void flushFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream read(String name) throws IOException {
        return Files.newInputStream(place(name));
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(place(name));
    }

    private Path place(String name) {
        if (!name.matches("[A-Za-z0-9]{4,}")) {
            throw new IllegalArgumentException("not a name of a file here");
        }
        return root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
