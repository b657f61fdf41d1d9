package org.mainstay.systemtests.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The life of a run: what is kept, what is shown, and that nothing is left behind, however it ends. */
class LauncherIT {
    private static final Duration STOP = Duration.ofSeconds(90);
    private static final Pattern PASSWORD = Pattern.compile("Password +([0-9A-Za-z]{20,})");

    private final Path data = LaunchedServer.freshFolder("life");

    private LaunchedServer startReady() {
        return LaunchedServer.start(data, Map.of()).awaitReady();
    }

    private static void assertGone(ProcessHandle... processes) {
        for (ProcessHandle process : processes) {
            Eventually.within(STOP, () -> !process.isAlive());
        }
    }

    /** A table of the test's own, in the server's database. */
    private void execute(LaunchedServer server, String sql) throws SQLException, IOException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int written(LaunchedServer server) throws SQLException, IOException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT n FROM launcher_it")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private Connection connect(LaunchedServer server) throws SQLException, IOException {
        return DriverManager.getConnection(
                server.runFile().getString("databaseUrl"),
                server.runFile().getString("databaseUser"),
                Files.readString(data.resolve("db-password")));
    }

    @Test
    void a_second_start_keeps_the_data_and_a_signal_stops_everything() throws Exception {
        ProcessHandle server;
        ProcessHandle database;
        try (LaunchedServer first = startReady()) {
            server = first.process("serverPid");
            database = first.process("databasePid");
            assertThat(first.command().output()).containsPattern(PASSWORD).contains("/api/v1", "/docs", "/health");
            execute(first, "CREATE TABLE launcher_it (n int) AS SELECT 42 AS n");

            first.command().terminate();
            first.command().exitCode(STOP);
            assertThat(server.isAlive()).isFalse();
            assertThat(database.isAlive()).isFalse();
            assertThat(data.resolve("run/server.json")).doesNotExist();
        }
        try (LaunchedServer second = startReady()) {
            assertThat(second.command().output()).doesNotContainPattern(PASSWORD);
            assertThat(written(second)).isEqualTo(42);

            database = second.process("databasePid");
            second.process("serverPid").destroyForcibly();
            assertThat(second.command().exitCode(STOP)).isEqualTo(1);
            assertThat(second.command().output()).contains("The server ended unexpectedly");
            assertGone(database);
        }
    }

    @Test
    void after_the_launcher_was_killed_the_next_start_finds_all_that_was_committed() throws Exception {
        ProcessHandle server;
        try (LaunchedServer first = startReady()) {
            server = first.process("serverPid");
            execute(first, "CREATE TABLE launcher_it (n int) AS SELECT 43 AS n");
            first.command().kill();
        }
        try (LaunchedServer second = startReady()) {
            assertGone(server);
            assertThat(written(second)).isEqualTo(43);

            server = second.process("serverPid");
            second.process("databasePid").destroyForcibly();
            assertThat(second.command().exitCode(STOP)).isEqualTo(1);
            assertThat(second.command().output()).contains("The database ended unexpectedly");
            assertGone(server);
        }
    }

    /** A star in front of a port would tell of one that other machines reach. */
    @Test
    void only_http_the_console_and_the_database_listen_and_only_on_loopback() {
        Set<String> http =
                new TreeSet<>(Set.of(Integer.toString(RunningServer.baseUrl().getPort())));
        RunningServer.consoleUrl().ifPresent(console -> http.add(Integer.toString(console.getPort())));
        String database = RunningServer.runFile().getJsonNumber("databasePort").toString();

        assertThat(ListeningSockets.of(process("serverPid"))).isEqualTo(http);
        assertThat(ListeningSockets.of(process("databasePid"))).containsExactly(database);
        assertThat(ListeningSockets.of(process("pid"))).isEmpty();
    }

    private static ProcessHandle process(String name) {
        return ProcessHandle.of(RunningServer.runFile().getJsonNumber(name).longValue())
                .orElseThrow();
    }
}
