package org.mainstay.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import org.mainstay.launcher.backup.BackupWriter;
import org.mainstay.launcher.backup.DamagedBackupException;
import org.mainstay.launcher.backup.DumpScan;
import org.mainstay.launcher.backup.FileList;
import org.mainstay.launcher.backup.KeptFile;
import org.mainstay.launcher.backup.Manifest;

/**
 * One backup. The database is read first, in one transaction; then the files that this state of it refers to: a file is
 * there before a record names it and for a day after no record does, and it is never changed.
 */
final class Backup {
    /** A table is altered once a month, or for some seconds when a newer version starts. */
    private static final int ATTEMPTS = 5;

    private static final long PAUSE_MILLIS = 2_000;

    private final Installation source;
    private final MainstayDatabase database;
    private final BackupFile target;

    Backup(Installation source, BackupFile target) {
        this.source = source;
        this.database = new MainstayDatabase(source.client());
        this.target = target;
    }

    Manifest write() throws LaunchFailedException, InterruptedException {
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                try {
                    return target.write(this::write);
                } catch (MariaDbClient.TableChangedException again) {
                    Thread.sleep(PAUSE_MILLIS); // and from the beginning: another state of the database
                }
            }
            throw new LaunchFailedException(
                    "The tables were altered during each of " + ATTEMPTS + " attempts: try again later.");
        } catch (IOException problem) {
            throw new LaunchFailedException(
                    "The backup " + target + " could not be written (" + DataFolder.reason(problem) + ").", problem);
        }
    }

    private Manifest write(OutputStream out)
            throws IOException, LaunchFailedException, MariaDbClient.TableChangedException {
        int version = database.schemaVersion();
        try (FileList kept = new FileList();
                BackupWriter backup = new BackupWriter(out, Instant.now())) {
            DumpScan scan = new DumpScan(kept::add);
            source.client().dumpAllBut(MainstayDatabase.HISTORY, sql -> backup.database(scan.over(sql)));
            kept.forEach(file -> copy(file, backup));
            source.client().dumpOnly(MainstayDatabase.HISTORY, sql -> backup.last(scan.over(sql)));
            if (database.schemaVersion() != version) {
                throw new MariaDbClient.TableChangedException();
            }
            return backup.finish(Launcher.Version.ofThisJar(), version, scan.rows());
        }
    }

    private void copy(KeptFile file, BackupWriter backup) throws IOException {
        try (InputStream content = Files.newInputStream(source.files().resolve(file.place()))) {
            backup.file(file, content);
        } catch (NoSuchFileException absent) {
            throw new IOException("the file " + file.id() + " of an attachment is not in " + source.files(), absent);
        } catch (DamagedBackupException changed) {
            throw new IOException(changed.getMessage() + ", in " + source.files(), changed);
        }
    }
}
