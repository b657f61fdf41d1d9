package org.mainstay.launcher.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Writes a backup: a gzipped tar, whose entries come in the order in which they are restored. First the database as SQL
 * in parts, since the length of an entry must be known before its content; then the files; then the SQL of the table
 * that makes a database a usable one; last the manifest.
 */
public final class BackupWriter implements Closeable {

    static final String DATABASE = "database/";
    static final String FILES = "files/";
    static final String LAST = "last.sql";
    static final String MANIFEST = "manifest.json";

    static final int PART = 4 << 20;

    private final TarArchiveOutputStream tar;
    private final EntryDigest digest = new EntryDigest();
    private final byte[] buffer = new byte[64 << 10];
    private final Instant createdAt;
    private long files;
    private long fileBytes;

    /** @param out closed with this writer */
    public BackupWriter(OutputStream out, Instant createdAt) throws IOException {
        GzipParameters fast = new GzipParameters();
        fast.setCompressionLevel(Deflater.BEST_SPEED); // files are compressed already more often than not
        fast.setBufferSize(buffer.length);
        this.tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(out, fast), "UTF-8");
        this.createdAt = createdAt;
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    /** The SQL of all tables but the one of {@link #last}, to the end of the stream. */
    public void database(InputStream sql) throws IOException {
        int number = 1;
        for (byte[] part = sql.readNBytes(PART); part.length > 0; part = sql.readNBytes(PART)) {
            small("%s%06d.sql".formatted(DATABASE, number++), part);
        }
    }

    /**
     * One file of the store.
     *
     * @throws DamagedBackupException when its bytes are not those that were stored
     */
    public void file(KeptFile file, InputStream content) throws IOException {
        begin(FILES + file.place(), file.length());
        MessageDigest sha256 = EntryDigest.sha256();
        long length = 0;
        for (int n = content.read(buffer); n >= 0 && length + n <= file.length(); n = content.read(buffer)) {
            write(buffer, n);
            sha256.update(buffer, 0, n);
            length += n;
        }
        if (length != file.length() || !EntryDigest.hex(sha256).equals(file.sha256())) {
            throw new DamagedBackupException("the file " + file.id() + " is not what was stored");
        }
        tar.closeArchiveEntry();
        files++;
        fileBytes += length;
    }

    /** The SQL that is restored when everything else is: small. */
    public void last(InputStream sql) throws IOException {
        small(LAST, sql.readAllBytes());
    }

    /** Writes the manifest and the end. */
    public Manifest finish(String mainstayVersion, int schemaVersion, Map<String, Long> rows) throws IOException {
        Manifest manifest =
                new Manifest(mainstayVersion, schemaVersion, createdAt, rows, files, fileBytes, digest.hex());
        small(MANIFEST, manifest.toJson().getBytes(StandardCharsets.UTF_8));
        tar.finish();
        return manifest;
    }

    private void small(String name, byte[] content) throws IOException {
        begin(name, content.length);
        write(content, content.length);
        tar.closeArchiveEntry();
    }

    private void begin(String name, long length) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(length);
        entry.setModTime(createdAt.toEpochMilli());
        entry.setMode(0100600);
        tar.putArchiveEntry(entry);
        digest.begin(name, length);
    }

    private void write(byte[] content, int length) throws IOException {
        tar.write(content, 0, length);
        digest.content(content, 0, length);
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
