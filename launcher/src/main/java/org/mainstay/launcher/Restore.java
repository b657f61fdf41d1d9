package org.mainstay.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.mainstay.launcher.backup.BackupReader;
import org.mainstay.launcher.backup.DamagedBackupException;
import org.mainstay.launcher.backup.Manifest;

/**
 * One restore. Nothing is touched before the whole file was read and found to be right; and what is there by half, after
 * a failure, is nothing that a server would start on.
 */
final class Restore {
    private final Path backup;
    private final Path dataFolder;
    private final DatabaseAccess own;

    /** @param own null for the embedded database */
    Restore(Path backup, Path dataFolder, DatabaseAccess own) {
        this.backup = backup;
        this.dataFolder = dataFolder;
        this.own = own;
    }

    Manifest run() throws LaunchFailedException {
        EmbeddedDatabase.refuseForeignMachine(System.getProperty("os.name"), System.getProperty("os.arch"));
        if (!Files.isReadable(backup) || Files.isDirectory(backup)) {
            throw new LaunchFailedException("There is no file " + backup + " that could be read.");
        }
        try {
            Manifest manifest = new BackupReader(backup).verify();
            DataFolder data = DataFolder.openAlone(dataFolder, () -> {});
            BundledParts parts = BundledParts.ofThisJar(data.runtime());
            refuseNewer(manifest, parts.schemaVersion());
            refuseUnlessEmpty(data);
            if (own == null) {
                intoEmbedded(data, parts.database(), manifest);
            } else {
                intoOwn(data, new MariaDbClient(parts.database(), own), manifest);
            }
            return manifest;
        } catch (DamagedBackupException damaged) {
            throw new LaunchFailedException(
                    "The backup " + backup + " is damaged: " + damaged.getMessage() + ".", damaged);
        } catch (IOException problem) {
            throw new LaunchFailedException("The restore failed (" + DataFolder.reason(problem) + ").", problem);
        }
    }

    private static void refuseNewer(Manifest manifest, int known) throws LaunchFailedException {
        if (manifest.schemaVersion() > known) {
            throw new LaunchFailedException("The backup was made by Mainstay " + manifest.mainstayVersion()
                    + " with the schema " + manifest.schemaVersion() + ", and this one, " + Launcher.Version.ofThisJar()
                    + ", knows " + known + ": restore it with a newer Mainstay.");
        }
    }

    private void refuseUnlessEmpty(DataFolder data) throws LaunchFailedException, IOException {
        if (own == null && Files.exists(data.database())) {
            throw new LaunchFailedException("The data folder " + data.root()
                    + " has a database: a backup is restored into an empty folder only.");
        }
        if (Files.isDirectory(data.files())) {
            try (Stream<Path> files = Files.list(data.files())) {
                if (files.findAny().isPresent()) {
                    throw new LaunchFailedException(
                            "The folder " + data.files() + " is not empty, and a restore changes no file.");
                }
            }
        }
    }

    private void intoEmbedded(DataFolder data, Path programs, Manifest manifest)
            throws LaunchFailedException, IOException {
        EmbeddedDatabase database = EmbeddedDatabase.prepareUnfinished(data, programs);
        Children children = new Children();
        Runtime.getRuntime().addShutdownHook(new Thread(children::stopAll, "stop"));
        boolean done = false;
        try {
            children.start(database::start);
            load(data, new MariaDbClient(programs, database.access()), manifest);
            children.stopAll();
            database.adopt();
            done = true;
        } finally {
            children.stopAll();
            if (!done) {
                Folders.delete(data.unfinishedDatabase());
                Folders.delete(data.files());
            }
        }
    }

    private void intoOwn(DataFolder data, MariaDbClient client, Manifest manifest)
            throws LaunchFailedException, IOException {
        if (!new MainstayDatabase(client).isEmpty()) {
            throw new LaunchFailedException(
                    "The database of " + own + " has tables: a backup is restored into an empty one only.");
        }
        boolean done = false;
        try {
            load(data, client, manifest);
            done = true;
        } catch (IOException problem) {
            throw new LaunchFailedException(
                    "The restore failed (" + DataFolder.reason(problem) + "). The database of " + own
                            + " holds a part of the backup: make it anew before the next try.",
                    problem);
        } finally {
            if (!done) {
                Folders.delete(data.files());
            }
        }
    }

    private void load(DataFolder data, MariaDbClient client, Manifest manifest)
            throws LaunchFailedException, IOException {
        MainstayDatabase database = new MainstayDatabase(client);
        try (RestoreTarget target = new RestoreTarget(data, client)) {
            new BackupReader(backup).read(target);
        }
        database.refuseUnlessRows(manifest.rows());
    }
}
