package org.mainstay.launcher.backup;

import static org.mainstay.launcher.backup.BackupWriter.DATABASE;
import static org.mainstay.launcher.backup.BackupWriter.FILES;
import static org.mainstay.launcher.backup.BackupWriter.LAST;
import static org.mainstay.launcher.backup.BackupWriter.MANIFEST;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads a backup from beginning to end and believes nothing before its checksum is seen to be right. */
public final class BackupReader {

    /** Where the content goes, in the order of the backup. What is left of a stream is skipped. */
    public interface Target {
        /** The next part of the SQL. */
        void database(InputStream sql) throws IOException;

        /** @param place below the folder of the store */
        void file(String place, InputStream content) throws IOException;

        /** The SQL that makes the database a usable one. */
        void last(InputStream sql) throws IOException;
    }

    private static final String DATABASE_PART = DATABASE + "[0-9]{6}[.]sql";
    private static final String FILE = FILES + "([0-9a-z]{2}/[0-9a-z]{2}/[0-9a-z]{4,64})";
    private static final int LONGEST_MANIFEST = 1 << 20;

    private final Path backup;
    private final byte[] buffer = new byte[64 << 10];

    public BackupReader(Path backup) {
        this.backup = backup;
    }

    /** Reads all of it and changes nothing. */
    public Manifest verify() throws IOException {
        return read(new Target() {
            @Override
            public void database(InputStream sql) {
                // its checksum is all that counts
            }

            @Override
            public void file(String place, InputStream content) {
                // its checksum is all that counts
            }

            @Override
            public void last(InputStream sql) {
                // its checksum is all that counts
            }
        });
    }

    /**
     * Hands all of it to the target.
     *
     * @throws DamagedBackupException when it is not whole; what the target was given is worthless then
     */
    public Manifest read(Target target) throws IOException {
        try (InputStream file = Files.newInputStream(backup);
                InputStream unzipped = unzipped(file);
                TarArchiveInputStream tar = new TarArchiveInputStream(unzipped, "UTF-8")) {
            EntryDigest digest = new EntryDigest();
            Manifest manifest = null;
            for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
                if (manifest != null) {
                    throw new DamagedBackupException("something stands behind its manifest");
                } else if (entry.getName().equals(MANIFEST)) {
                    manifest = manifest(tar, entry);
                } else {
                    entry(tar, entry, digest, target);
                }
            }
            drain(unzipped);
            if (manifest == null || !manifest.sha256().equals(digest.hex())) {
                throw new DamagedBackupException(manifest == null ? "its end is missing" : "its checksum is wrong");
            }
            return manifest;
        }
    }

    private static InputStream unzipped(InputStream file) throws IOException {
        try {
            return new BufferedInputStream(new GZIPInputStream(file, 64 << 10));
        } catch (IOException notGzip) {
            throw new DamagedBackupException("it is no backup of Mainstay");
        }
    }

    private static TarArchiveEntry next(TarArchiveInputStream tar) throws DamagedBackupException {
        try {
            return tar.getNextEntry();
        } catch (IOException | RuntimeException problem) { // what the parser throws at bytes that are no header
            throw unreadable(problem);
        }
    }

    private static Manifest manifest(TarArchiveInputStream tar, TarArchiveEntry entry) throws IOException {
        if (entry.getSize() > LONGEST_MANIFEST) {
            throw new DamagedBackupException("its manifest cannot be read");
        }
        byte[] json = new byte[(int) entry.getSize()];
        int length = 0;
        for (int n = readSome(tar, json, 0, json.length);
                n > 0;
                n = readSome(tar, json, length, json.length - length)) {
            length += n;
        }
        return Manifest.parse(new String(json, 0, length, StandardCharsets.UTF_8));
    }

    private void entry(TarArchiveInputStream tar, TarArchiveEntry entry, EntryDigest digest, Target target)
            throws IOException {
        String name = entry.getName();
        digest.begin(name, entry.getSize());
        InputStream content = seen(tar, digest);
        if (name.matches(DATABASE_PART)) {
            target.database(content);
        } else if (name.matches(FILE)) {
            target.file(name.substring(FILES.length()), content);
        } else if (name.equals(LAST)) {
            target.last(content);
        } else {
            throw new DamagedBackupException("it has an entry that no backup has");
        }
        drain(content);
    }

    private static InputStream seen(InputStream content, EntryDigest digest) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int offset, int most) throws IOException {
                int n = readSome(content, into, offset, most);
                digest.content(into, offset, Math.max(n, 0));
                return n;
            }
        };
    }

    /** A source that cannot be read is told from a target that cannot be written. */
    private static int readSome(InputStream in, byte[] into, int offset, int most) throws DamagedBackupException {
        try {
            return in.read(into, offset, most);
        } catch (DamagedBackupException problem) {
            throw problem;
        } catch (IOException problem) {
            throw unreadable(problem);
        }
    }

    /** To the end: there the checksums are. */
    private void drain(InputStream in) throws IOException {
        while (readSome(in, buffer, 0, buffer.length) >= 0) {
            // only the end is of interest
        }
    }

    private static DamagedBackupException unreadable(Exception problem) {
        DamagedBackupException damaged = new DamagedBackupException("it ends too early or was changed");
        damaged.initCause(problem);
        return damaged;
    }
}
