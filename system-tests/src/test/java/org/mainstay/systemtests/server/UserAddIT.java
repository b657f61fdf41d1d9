package org.mainstay.systemtests.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mainstay.systemtests.client.BasicCredentials;

/** {@code user add} against the running server. */
class UserAddIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern PASSWORD = Pattern.compile("Password[^:]*: ([0-9A-Za-z]{20,})");

    private final String name = "user-" + UUID.randomUUID();

    private MainstayCommand add(String adminPassword, Map<String, String> more, String user, String role) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("MAINSTAY_ADMIN_PASSWORD", adminPassword);
        return MainstayCommand.start(
                environment,
                "user",
                "add",
                user,
                "--role",
                role,
                "--email",
                user + "@example.com",
                "--url",
                RunningServer.baseUrl().toString());
    }

    private static int statusFor(String user, String password) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(RunningServer.baseUrl() + "/api/v1/accounts?limit=1"))
                .header("Authorization", BasicCredentials.of(user, password))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void a_new_user_can_log_in_with_the_password_shown() throws Exception {
        MainstayCommand command = add(RunningServer.adminPassword(), Map.of(), name, "agent");
        assertThat(command.exitCode(PATIENCE)).as(command.output()).isZero();

        Matcher shown = PASSWORD.matcher(command.output());
        assertThat(shown.find()).as(command.output()).isTrue();
        assertThat(statusFor(name, shown.group(1))).isEqualTo(200);
        assertThat(statusFor(name, "not the password")).isEqualTo(401);
    }

    @Test
    void a_password_given_in_the_environment_is_used_and_not_shown() throws Exception {
        String chosen = "a password of one's own " + UUID.randomUUID();
        MainstayCommand command =
                add(RunningServer.adminPassword(), Map.of("MAINSTAY_USER_PASSWORD", chosen), name, "viewer");
        assertThat(command.exitCode(PATIENCE)).as(command.output()).isZero();

        assertThat(command.output()).doesNotContain(chosen);
        assertThat(statusFor(name, chosen)).isEqualTo(200);
    }

    @Test
    void a_name_that_exists_is_refused_in_one_sentence() {
        assertThat(add(RunningServer.adminPassword(), Map.of(), name, "viewer").exitCode(PATIENCE))
                .isZero();
        MainstayCommand again = add(RunningServer.adminPassword(), Map.of(), name, "viewer");

        assertThat(again.exitCode(PATIENCE)).isEqualTo(1);
        assertThat(again.output()).startsWith("The server refused: ");
        assertThat(again.output().strip().lines()).hasSize(1);
    }

    @Test
    void a_wrong_administrator_password_is_refused_in_one_sentence() {
        MainstayCommand command = add("wrong", Map.of(), name, "viewer");

        assertThat(command.exitCode(PATIENCE)).isEqualTo(1);
        assertThat(command.output().strip()).isEqualTo("The server does not accept this password of admin.");
    }
}
