package org.mainstay.systemtests.server;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * The server under test. The first question starts one on a fresh data folder and a free port; it serves all tests of
 * this virtual machine and ends with them. With {@code -Dmainstay.url=...} and {@code -Dmainstay.password=...} the tests
 * use a server that runs already; add {@code -Dmainstay.data=DIR}, its data folder, for those that look into its
 * database.
 */
public final class RunningServer {
    private static final String PASSWORD = "correct-horse-battery-staple";

    private static LaunchedServer launched;

    private RunningServer() {}

    /** The address without a slash at the end, such as {@code http://127.0.0.1:40001}. */
    public static URI baseUrl() {
        String url = System.getProperty("mainstay.url");
        return URI.create(url == null ? launched().runFile().getString("url") : url);
    }

    /** Where the server itself is administered; empty when the assembly under test has no console. */
    public static Optional<URI> consoleUrl() {
        return Optional.ofNullable(runFile().getString("consoleUrl", null)).map(URI::create);
    }

    /** The password of the user {@code admin}. */
    public static String adminPassword() {
        return System.getProperty("mainstay.password", PASSWORD);
    }

    public static String jdbcUrl() {
        return runFile().getString("databaseUrl");
    }

    public static String databaseUser() {
        return runFile().getString("databaseUser");
    }

    public static String databasePassword() {
        try {
            return Files.readString(dataFolder().resolve("db-password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new connection to the server's database, as the application's user; the caller closes it. */
    public static Connection openConnection() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), databaseUser(), databasePassword());
    }

    /** Where the server keeps everything: its log is {@code log/server.log} in there. */
    public static Path dataFolder() {
        String folder = System.getProperty("mainstay.data");
        return folder == null ? launched().data() : Path.of(folder);
    }

    /** What {@code run/server.json} says: {@code url, pid, serverPid, databasePid, databasePort ...} */
    public static JsonObject runFile() {
        return LaunchedServer.runFile(dataFolder());
    }

    private static synchronized LaunchedServer launched() {
        if (System.getProperty("mainstay.url") != null) {
            throw new IllegalStateException("This needs -Dmainstay.data=DIR, the data folder of the running server.");
        }
        if (launched == null) {
            Path data = LaunchedServer.freshFolder("shared");
            launched = LaunchedServer.start(data, Map.of("MAINSTAY_ADMIN_PASSWORD", PASSWORD));
            launched.awaitReady();
        }
        return launched;
    }

    static synchronized void stop() {
        if (launched != null) {
            launched.close();
            launched = null;
        }
    }
}
