package org.mainstay.systemtests.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the command says when it cannot do its work: one sentence, no stack trace, an exit code that is not 0. It is the same for both servers. */
@Tag("micro")
class RefusalsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data = LaunchedServer.freshFolder("refused");

    private static String refusal(int exitCode, Map<String, String> environment, String... arguments) {
        MainstayCommand command = MainstayCommand.start(environment, arguments);
        int code = command.exitCode(PATIENCE);
        assertThat(code).as(command.output()).isEqualTo(exitCode);
        assertThat(command.output().strip().lines()).as(command.output()).hasSize(1);
        return command.output();
    }

    private String runRefused(String... more) {
        return runRefused(Map.of(), more);
    }

    private String runRefused(Map<String, String> environment, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", "--data", data.toString()));
        arguments.addAll(Arrays.asList(more));
        if (!arguments.contains("--port")) {
            arguments.addAll(List.of("--port", Integer.toString(LaunchedServer.freePort())));
        }
        return refusal(1, environment, arguments.toArray(String[]::new));
    }

    @Test
    void a_port_that_is_taken() {
        String taken = Integer.toString(RunningServer.baseUrl().getPort());

        assertThat(runRefused("--port", taken)).contains("Port " + taken).contains("--port");
    }

    @Test
    void a_data_folder_that_another_run_uses() {
        assertThat(refusal(
                        1, Map.of(), "run", "--data", RunningServer.dataFolder().toString()))
                .contains("Another Mainstay is running");
    }

    @Test
    void a_data_folder_that_is_a_file() throws IOException {
        Files.createDirectories(data.getParent());
        Files.writeString(data, "x");

        assertThat(runRefused()).contains("is not a folder");
    }

    @Test
    void a_data_folder_that_cannot_be_written() {
        assertThat(refusal(1, Map.of(), "run", "--data", "/proc/mainstay")).contains("cannot be written");
    }

    @Test
    void a_wrong_password_of_ones_own_database() {
        assertThat(runRefused(
                        Map.of("MAINSTAY_DB_PASSWORD", "wrong"),
                        "--db-url",
                        RunningServer.jdbcUrl(),
                        "--db-user",
                        RunningServer.databaseUser()))
                .contains("refuses the user or the password")
                .doesNotContain("wrong");
    }

    @Test
    void a_database_that_does_not_answer() {
        String nobody = "jdbc:mariadb://127.0.0.1:" + LaunchedServer.freePort() + "/crm";

        assertThat(runRefused("--db-url", nobody, "--db-user", "crm")).contains("No database answers");
    }

    @Test
    void an_option_that_does_not_exist() {
        assertThat(refusal(2, Map.of(), "run", "--colour", "blue")).contains("--colour");
    }

    @Test
    void a_user_for_a_server_that_does_not_run() {
        assertThat(refusal(1, Map.of(), "user", "add", "ada", "--role", "agent", "--data", data.toString()))
                .contains("No server is running");
    }
}
