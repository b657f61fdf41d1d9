package org.mainstay.systemtests.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.User;

/** HTTP Basic: who gets in, and that a change of password, role or activity holds at once. */
class LogInIT {

    private static final String CHALLENGE = "Basic realm=\"Mainstay\", charset=\"UTF-8\"";

    private final Api admin = User.admin();
    private final Api nobody = User.nobody();

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(Reply reply) {
        reply.isRefused(401, "NOT_AUTHENTICATED");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo(CHALLENGE);
    }

    @Test
    void without_credentials_nothing_is_read_or_written() {
        assertRefused(nobody.get("/accounts"));
        assertRefused(nobody.get("/accounts/001000000000000AAA"));
        assertRefused(nobody.get("/schema"));
        assertRefused(nobody.post("/accounts", body("name", "x")));
        assertRefused(nobody.send("POST", "/accounts", "application/json", "{".getBytes()));
        assertRefused(nobody.patch("/accounts/001000000000000AAA", body()));
        assertRefused(nobody.put("/accounts/by-external-id/x", body("name", "x")));
        assertRefused(nobody.delete("/accounts/001000000000000AAA"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic",
                "Basic ",
                "Basic !!!",
                "Basic YWRtaW4",
                "Basic YWRtaW4=",
                "Basic /w==",
                "Basic Og==",
                "Bearer YWRtaW46eA==",
                "Digest username=\"admin\"",
                "admin:secret",
                "Basic\tYWRtaW46eA==",
                "basic OjpBOg=="
            })
    void garbled_credentials_are_refused(String header) {
        assertRefused(nobody.authorized(header).get("/accounts"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {":", "admin:", ":x", "ädmin:x", "😀:😀", "a\u0000b:x", "admin' or '1'='1:x", "admin\u0000:x"})
    void odd_names_and_passwords_are_refused(String pair) {
        assertRefused(nobody.authorized(basic(pair)).get("/accounts"));
    }

    @Test
    void very_long_credentials_are_refused() {
        Reply refused = nobody.authorized(basic("x".repeat(2_000) + ":" + "y".repeat(2_000)))
                .get("/accounts");

        assertThat(refused.status()).isIn(401, 431);
    }

    @Test
    void an_answer_does_not_tell_whether_a_user_exists() {
        Reply unknown =
                nobody.as("nobody-" + UUID.randomUUID(), "a wrong password").get("/accounts");
        Reply wrong = nobody.as("admin", "a wrong password").get("/accounts");

        assertRefused(unknown);
        assertRefused(wrong);
        assertThat(withoutTrace(unknown)).isEqualTo(withoutTrace(wrong));
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
    }

    private static JsonObject withoutTrace(Reply reply) {
        return Json.createObjectBuilder(reply.json()).remove("traceId").build();
    }

    @Test
    void the_time_an_answer_takes_does_not_tell_either() {
        long unknown = fastest("nobody-" + UUID.randomUUID());
        long wrong = fastest("admin");

        // a hash takes a hundred times as long as everything else
        assertThat(unknown).isGreaterThan(wrong / 4).isLessThan(wrong * 4);
    }

    private long fastest(String user) {
        return LongStream.range(0, 5)
                .map(i -> {
                    long start = System.nanoTime();
                    nobody.as(user, "a wrong password " + i).get("/accounts").is(401);
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
    }

    @Test
    void a_username_may_be_typed_in_any_case() {
        User user = User.withRole("viewer");

        nobody.as(user.name().toUpperCase(), user.password())
                .get("/accounts?limit=1")
                .is(200);
        assertRefused(nobody.as(user.name(), user.password().toUpperCase()).get("/accounts"));
    }

    @Test
    void a_password_of_ones_own_choice_holds_at_once_and_the_old_one_no_longer() {
        User user = User.withRole("viewer");
        String changed = "another long password ü😀";
        user.api().get("/accounts?limit=1").is(200);

        user.api()
                .post("/users/" + user.id() + "/password", body("password", changed))
                .is(204);

        assertRefused(user.api().get("/accounts?limit=1"));
        nobody.as(user.name(), changed).get("/accounts?limit=1").is(200);
    }

    @Test
    void a_change_of_role_holds_at_once() {
        User user = User.withRole("viewer");
        user.api().post("/accounts", body("name", "x")).isRefused(403, "INSUFFICIENT_ACCESS");

        admin.patch("/users/" + user.id(), body("role", "agent")).is(200);
        user.api().post("/accounts", body("name", "x")).is(201);
        admin.patch("/users/" + user.id(), body("role", "viewer")).is(200);
        user.api().post("/accounts", body("name", "x")).isRefused(403, "INSUFFICIENT_ACCESS");
    }

    @Test
    void an_inactive_user_cannot_log_in() {
        User user = User.withRole("agent");
        user.api().get("/accounts?limit=1").is(200);

        admin.patch("/users/" + user.id(), body("isActive", false)).is(200);
        assertRefused(user.api().get("/accounts?limit=1"));
        admin.patch("/users/" + user.id(), body("isActive", true)).is(200);
        user.api().get("/accounts?limit=1").is(200);
    }

    @Test
    void a_new_username_holds_at_once() {
        User user = User.withRole("viewer");
        String changed = "v-" + UUID.randomUUID();
        user.api().get("/accounts?limit=1").is(200);

        admin.patch("/users/" + user.id(), body("username", changed)).is(200);
        assertRefused(user.api().get("/accounts?limit=1"));
        nobody.as(changed, user.password()).get("/accounts?limit=1").is(200);
    }

    @Test
    void a_user_without_a_password_cannot_log_in() {
        String name = "w-" + UUID.randomUUID();
        admin.post("/users", body("username", name, "lastName", "Test", "role", "viewer"))
                .is(201);

        assertRefused(nobody.as(name, "").get("/accounts"));
        assertRefused(nobody.as("system", "").get("/accounts"));
    }
}
