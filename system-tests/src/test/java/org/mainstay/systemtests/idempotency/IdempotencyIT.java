package org.mainstay.systemtests.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.User;

/** The same {@code Idempotency-Key} gives the first answer again and has one effect. */
class IdempotencyIT {

    private static final int TWINS = 200;
    private static final int AT_ONCE = 50;

    private final Api api = User.admin();
    private final String key = UUID.randomUUID().toString();
    private final JsonObject account = body("name", key, "phone", "ü");

    private Reply post(JsonObject account) {
        return post(api, key, account);
    }

    private static Reply post(Api as, String key, JsonObject account) {
        return as.post("/accounts", account, r -> r.header("Idempotency-Key", key));
    }

    private Reply patch(String path, JsonObject change) {
        return api.patch(path, change, r -> r.header("Idempotency-Key", key));
    }

    private long accounts() {
        return api.get("/accounts?limit=1&count=true&filter=name==" + key)
                .json()
                .getInt("total");
    }

    private static void assertReplay(Reply again, Reply first) {
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        for (String header : new String[] {"Location", "ETag", "Content-Type"}) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
    }

    @Test
    void the_same_request_gets_the_first_answer_byte_for_byte() {
        Reply first = post(account).is(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        api.patch("/accounts/" + first.id(), body("phone", "changed since")).is(200);

        assertReplay(post(account), first);
        assertReplay(post(account), first);
        assertThat(accounts()).isOne();
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        String id = post(account).is(201).id();

        post(body("name", key, "phone", "u")).isRefused(422, "IDEMPOTENCY_KEY_REUSED");
        patch("/accounts/" + id, account).isRefused(422, "IDEMPOTENCY_KEY_REUSED");
        api.post("/contacts", account, r -> r.header("Idempotency-Key", key)).isRefused(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(accounts()).isOne();
    }

    @Test
    void users_do_not_share_their_keys() {
        Reply mine = post(account).is(201);
        Reply theirs = post(User.withRole("agent").api(), key, account).is(201);

        assertThat(theirs.id()).isNotEqualTo(mine.id());
        assertThat(theirs.header("Idempotency-Replayed")).isNull();
        assertThat(accounts()).isEqualTo(2);
    }

    @Test
    void a_refusal_is_repeated_too() {
        JsonObject faulty = body("name", "x", "externalId", key, "personEmail", "nobody");
        Reply first = post(faulty).isRefusedFor("personEmail", "INVALID_EMAIL_ADDRESS");

        assertReplay(post(faulty), first);
    }

    @Test
    void a_refusal_is_repeated_even_when_the_request_would_pass_now() {
        String other = api.post("/accounts", body("name", "x", "externalId", key))
                .is(201)
                .id();
        JsonObject second = body("name", "y", "externalId", key);
        Reply first = post(second).isRefusedFor("externalId", "DUPLICATE_VALUE");
        api.delete("/accounts/" + other).is(204);

        assertReplay(post(second), first);
    }

    @Test
    void a_patch_is_repeated_without_effect_even_with_a_precondition() {
        Reply created = api.post("/accounts", body("name", key)).is(201);
        String path = "/accounts/" + created.id();
        Reply first = api.patch(
                path, body("phone", "1"), r -> r.header("Idempotency-Key", key).header("If-Match", created.etag()));
        Reply again = api.patch(
                path, body("phone", "1"), r -> r.header("Idempotency-Key", key).header("If-Match", created.etag()));

        assertReplay(again, first.is(200));
        assertThat(api.get(path).etag()).isEqualTo("\"2\"");
        patch(path, body("phone", "1")).isRefused(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_restore_is_repeated_without_effect() {
        String path =
                "/accounts/" + api.post("/accounts", body("name", key)).is(201).id();
        api.delete(path).is(204);
        Reply first = api.post(path + "/restore", null, r -> r.header("Idempotency-Key", key))
                .is(200);
        api.delete(path).is(204);

        assertReplay(api.post(path + "/restore", null, r -> r.header("Idempotency-Key", key)), first);
        api.get(path).isRefused(404, "ENTITY_IS_DELETED");
    }

    @Test
    void a_key_has_1_to_255_visible_characters() {
        String longest = key + "x".repeat(255 - key.length());

        Reply first = post(api, longest, account).is(201);
        assertReplay(post(api, longest, account), first);
        post(api, longest + "x", account).isRefused(400, "INVALID_IDEMPOTENCY_KEY");
        post(api, "!~\"\\'%00;--" + key, account).is(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "tab\there"})
    void a_key_with_other_characters_is_refused(String bad) {
        post(api, bad, account).isRefused(400, "INVALID_IDEMPOTENCY_KEY");
        assertThat(accounts()).isZero();
    }

    @Test
    void two_hundred_twins_make_one_account() throws Exception {
        List<Reply> answers = twins(() -> post(account));

        assertThat(accounts()).isOne();
        Reply first = answers.stream()
                .filter(a -> a.header("Idempotency-Replayed") == null && a.status() == 201)
                .findFirst()
                .orElseThrow();
        for (Reply answer : answers) {
            if (answer.status() == 409) {
                answer.isRefused(409, "IDEMPOTENCY_KEY_IN_USE");
            } else if (answer != first) {
                assertReplay(answer, first);
            }
        }
    }

    @Test
    void two_hundred_twins_change_an_account_once() throws Exception {
        String path =
                "/accounts/" + api.post("/accounts", body("name", key)).is(201).id();

        List<Reply> answers = twins(() -> patch(path, body("phone", "1")));
        assertThat(answers).allMatch(a -> a.status() == 200 || a.status() == 409);
        assertThat(api.get(path).etag()).isEqualTo("\"2\"");
        assertThat(api.get(path + "/history").items()).hasSize(2);
    }

    private static List<Reply> twins(java.util.concurrent.Callable<Reply> request) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Reply> answers = new ArrayList<>();
            for (Future<Reply> answer : clients.invokeAll(java.util.Collections.nCopies(TWINS, request))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdown();
        }
    }
}
