package org.mainstay.systemtests.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Database;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.User;

/** {@code POST /batch}: many writes, one result for each, in order. */
class BatchIT {

    private final Api api = User.admin();
    private final String key = UUID.randomUUID().toString();

    private static JsonObject batch(boolean atomic, List<JsonObject> operations) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        operations.forEach(array::add);
        return body("atomic", atomic, "operations", array.build());
    }

    private Reply atomic(JsonObject... operations) {
        return api.post("/batch", batch(true, List.of(operations)));
    }

    private List<JsonObject> each(JsonObject... operations) {
        return results(api.post("/batch", batch(false, List.of(operations))));
    }

    private static List<JsonObject> results(Reply reply) {
        return reply.is(200).json().getJsonArray("results").getValuesAs(JsonObject.class);
    }

    private static JsonObject operation(String method, String path, Object... more) {
        JsonObject rest = body(more);
        return Json.createObjectBuilder(rest)
                .add("method", method)
                .add("path", path)
                .build();
    }

    private static JsonObject create(String ref, String path, JsonObject record) {
        return ref == null
                ? operation("POST", path, "body", record)
                : operation("POST", path, "ref", ref, "body", record);
    }

    private static List<Integer> statuses(List<JsonObject> results) {
        return results.stream().map(r -> r.getInt("status")).toList();
    }

    private static String code(JsonObject result) {
        return result.getJsonObject("body").getString("code");
    }

    private static String id(JsonObject result) {
        return result.getJsonObject("body").getString("id");
    }

    private long accounts() {
        return api.get("/accounts?limit=1&count=true&filter=name==" + key)
                .json()
                .getInt("total");
    }

    @Test
    void every_kind_of_write_is_answered_as_it_would_be_by_itself() {
        Reply there = api.post("/accounts", body("name", "There")).is(201);
        String path = "/accounts/" + there.id();
        List<JsonObject> results = each(
                create("a", "/accounts", body("name", key)),
                create("c", "/contacts", body("lastName", "x", "accountId", "$ref:a.id")),
                operation("PATCH", "/contacts/$ref:c.id", "body", body("firstName", "$ref:a.name")),
                operation("PUT", "/accounts/by-external-id/" + key + "%2F%C3%BC", "body", body("name", "K")),
                operation("PUT", "/accounts/by-external-id/" + key + "%2F%C3%BC", "body", body("name", "K")),
                operation("PATCH", path, "ifMatch", there.etag(), "body", body("name", "Changed")),
                operation("PATCH", path, "ifMatch", there.etag(), "body", body("name", "Too late")),
                operation("DELETE", path),
                operation("POST", path + "/restore"),
                operation("DELETE", path + "?purge=true"));

        assertThat(statuses(results)).containsExactly(201, 201, 200, 201, 200, 200, 412, 204, 200, 204);
        assertThat(results.stream().map(r -> r.getString("outcome", "-")))
                .containsExactly(
                        "created",
                        "created",
                        "updated",
                        "created",
                        "unchanged",
                        "updated",
                        "-",
                        "deleted",
                        "restored",
                        "purged");
        JsonObject created = results.get(0);
        Reply read = api.get("/accounts/" + id(created)).is(200);
        assertThat(created.getString("ref")).isEqualTo("a");
        assertThat(created.getString("location")).isEqualTo("/api/v1/accounts/" + read.id());
        assertThat(created.getString("etag")).isEqualTo(read.etag());
        assertThat(created.getJsonObject("body")).isEqualTo(read.json());
        assertThat(results.get(2).getJsonObject("body").getString("firstName")).isEqualTo(key);
        assertThat(results.get(3).getJsonObject("body").getString("externalId")).isEqualTo(key + "/ü");
        assertThat(results.get(7)).doesNotContainKeys("body", "etag", "location");
        api.get(path).isRefused(404, "NOT_FOUND");
    }

    @Test
    void a_refused_operation_stops_only_those_that_refer_to_it() {
        List<JsonObject> results = each(
                create("bad", "/accounts", body("name", " ", "personEmail", "nobody")),
                create("child", "/contacts", body("lastName", "x", "accountId", "$ref:bad.id")),
                operation("PATCH", "/contacts/$ref:child.id", "body", body("firstName", "x")),
                create("good", "/accounts", body("name", key)));

        assertThat(statuses(results)).containsExactly(422, 424, 424, 201);
        JsonObject problem = results.get(0).getJsonObject("body");
        assertThat(problem.getString("instance")).isEqualTo("/api/v1/batch#/operations/0");
        assertThat(problem.getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(e -> e.getString("pointer"))
                .containsExactly("/name", "/personEmail");
        assertThat(code(results.get(1))).isEqualTo("PROCESSING_HALTED");
        assertThat(accounts()).isOne();
    }

    @Test
    void an_atomic_batch_is_written_as_a_whole_under_one_request() {
        Reply reply = atomic(
                create("a", "/accounts", body("name", key)),
                create("c", "/contacts", body("lastName", "x", "accountId", "$ref:a.id")));
        List<JsonObject> results = results(reply);

        assertThat(statuses(results)).containsExactly(201, 201);
        String request = reply.header("X-Request-Id");
        for (String path : List.of("/accounts/" + id(results.get(0)), "/contacts/" + id(results.get(1)))) {
            assertThat(api.get(path + "/history").items()).singleElement().satisfies(entry -> {
                assertThat(entry.getString("requestId")).isEqualTo(request);
                assertThat(entry.getString("protocol")).isEqualTo("REST");
            });
        }
    }

    @Test
    void an_atomic_batch_that_is_refused_names_the_place_and_leaves_nothing() {
        JsonObject good = create("a", "/accounts", body("name", key));
        Reply refused = atomic(
                good,
                create("c", "/contacts", body("lastName", "x", "accountId", "$ref:a.id")),
                create(null, "/accounts", body("name", " ")));
        refused.isRefused(422, "REQUIRED_FIELD_MISSING");
        assertThat(refused.errors()).containsExactly("REQUIRED_FIELD_MISSING /operations/2/body/name");
        assertThat(refused.json().getString("detail")).startsWith("Operation 3: ");

        atomic(good, operation("DELETE", "/accounts/nonsense")).isRefused(400, "MALFORMED_ID");
        assertThat(atomic(good, operation("GET", "/accounts"))
                        .isRefused(405, "METHOD_NOT_ALLOWED")
                        .errors())
                .containsExactly("METHOD_NOT_ALLOWED /operations/1");
        assertThat(accounts()).isZero();
        assertThat(Database.shared()
                        .number("select count(*) from journal where requestId = ?", refused.header("X-Request-Id")))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /accounts, 405, METHOD_NOT_ALLOWED",
        "PUT, /accounts, 405, METHOD_NOT_ALLOWED",
        "post, /accounts, 405, METHOD_NOT_ALLOWED",
        "POST, accounts, 400, MALFORMED_REQUEST",
        "POST, /no-such-kind, 404, INVALID_TYPE",
        "POST, /, 404, INVALID_TYPE",
        "POST, //accounts, 405, METHOD_NOT_ALLOWED",
        "POST, /accounts/, 405, METHOD_NOT_ALLOWED",
        "POST, /batch, 404, INVALID_TYPE",
        "POST, /accounts?x=1, 400, INVALID_PARAMETER",
        "POST, /api/v1/accounts, 404, NO_SUCH_RESOURCE",
        "POST, /users/0050000000000010/password, 404, NO_SUCH_RESOURCE",
        "PATCH, /accounts/%zz, 400, MALFORMED_REQUEST",
        "PATCH, /accounts/%ff, 400, MALFORMED_REQUEST",
        "PATCH, /accounts/$ref:none.id, 422, INVALID_CROSS_REFERENCE_KEY",
        "PATCH, /accounts/$ref:later.id, 422, INVALID_CROSS_REFERENCE_KEY",
        "PATCH, /accounts/$ref:me.id, 422, INVALID_CROSS_REFERENCE_KEY",
        "PATCH, /accounts/$ref:none, 422, INVALID_CROSS_REFERENCE_KEY",
        "PATCH, /accounts/$ref:first.ownerId, 400, INVALID_ID_FIELD",
        "PATCH, /accounts/$ref:first.nope, 422, INVALID_FIELD",
        "DELETE, /accounts/001000000000001AAA, 422, INVALID_FIELD"
    })
    void an_operation_that_cannot_be_is_refused_by_itself(String method, String path, int status, String code) {
        List<JsonObject> results = each(
                create("first", "/accounts", body("name", key)),
                operation(method, path, "ref", "me", "body", body("name", "x")),
                create("later", "/accounts", body("name", key)));

        assertThat(statuses(results)).containsExactly(201, status, 201);
        assertThat(code(results.get(1))).isEqualTo(code);
        assertThat(accounts()).isEqualTo(2);
    }

    @Test
    void text_that_looks_like_a_reference_is_written_with_one_more_dollar() {
        List<JsonObject> results = each(
                create(null, "/accounts", body("name", "$$ref:a.id")),
                create(null, "/accounts", body("name", "$$$ref:a.id")),
                create(null, "/accounts", body("name", "$$")),
                create(null, "/accounts", body("name", "a $ref:a.id")),
                create(null, "/accounts", body("name", "$ref:")));

        assertThat(statuses(results)).containsExactly(201, 201, 201, 201, 422);
        assertThat(results.subList(0, 4))
                .extracting(r -> r.getJsonObject("body").getString("name"))
                .containsExactly("$ref:a.id", "$$ref:a.id", "$$", "a $ref:a.id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'operations': []} | MISSING_ARGUMENT /atomic",
                "{'atomic': 1, 'operations': []} | INVALID_TYPE_ON_FIELD_IN_RECORD /atomic",
                "{'atomic': true, 'operations': {}} | INVALID_TYPE_ON_FIELD_IN_RECORD /operations",
                "{'atomic': true, 'operations': [], 'more': 1} | INVALID_FIELD /more",
                "{'atomic': true, 'operations': [3]} | INVALID_TYPE_ON_FIELD_IN_RECORD /operations/0",
                "{'atomic': true, 'operations': [{'path': '/x'}]} | MISSING_ARGUMENT /operations/0/method",
                "{'atomic': true, 'operations': [{'method': 'POST'}]} | MISSING_ARGUMENT /operations/0/path",
                "{'atomic': true, 'operations': [{'ref': 'a.b'}]} | INVALID_TYPE_ON_FIELD_IN_RECORD /operations/0/ref",
                "{'atomic': true, 'operations': [{'body': []}]} | INVALID_TYPE_ON_FIELD_IN_RECORD /operations/0/body",
                "{'atomic': true, 'operations': [{'url': '/x'}]} | INVALID_FIELD /operations/0/url"
            })
    void a_batch_of_another_form_is_refused_as_a_whole(String sent, String error) {
        Reply reply = api.send(
                "POST", "/batch", "application/json", sent.replace('\'', '"').getBytes());

        assertThat(reply.is(422).errors()).containsExactly(error);
    }

    @Test
    void two_hundred_operations_are_a_batch_and_one_more_is_none() {
        JsonObject account = create(null, "/accounts", body("name", key));

        api.post("/batch", batch(false, Collections.nCopies(201, account))).isRefused(422, "LIMIT_EXCEEDED");
        api.post("/batch", batch(false, List.of())).isRefused(422, "LIMIT_EXCEEDED");
        assertThat(accounts()).isZero();
        Reply reply = api.post(
                "/batch", batch(false, Collections.nCopies(200, account)), r -> r.header("Prefer", "return=minimal"));
        assertThat(results(reply)).hasSize(200).allSatisfy(result -> {
            assertThat(result.keySet()).containsExactly("status", "outcome", "id");
            assertThat(result.getString("outcome")).isEqualTo("created");
        });
        assertThat(reply.header("Preference-Applied")).isEqualTo("return=minimal");
        assertThat(accounts()).isEqualTo(200);
    }

    @Test
    void a_ref_names_one_operation() {
        JsonObject account = create("a", "/accounts", body("name", key));

        api.post("/batch", batch(false, List.of(account, account))).isRefused(422, "DUPLICATE_VALUE");
        assertThat(accounts()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void an_idempotency_key_covers_the_whole_batch(boolean atomic) {
        UnaryOperator<HttpRequest.Builder> keyed = r -> r.header("Idempotency-Key", key);
        JsonObject sent = batch(
                atomic,
                List.of(
                        create("a", "/accounts", body("name", key)),
                        create("c", "/contacts", body("lastName", "x", "accountId", "$ref:a.id"))));
        Reply first = api.post("/batch", sent, keyed).is(200);
        Reply again = api.post("/batch", sent, keyed).is(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(accounts()).isOne();
        api.post("/batch", batch(!atomic, List.of(create("a", "/accounts", body("name", key)))), keyed)
                .isRefused(422, "IDEMPOTENCY_KEY_REUSED");
    }

    /** What refers to an account from the recycle bin is seen by the database alone, which gives the transaction up. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void what_spoils_the_transaction_spoils_it_for_nobody_else(boolean keyed) {
        String referred =
                api.post("/accounts", body("name", "Referred")).is(201).id();
        String contact = api.post("/contacts", body("lastName", "x", "accountId", referred))
                .is(201)
                .id();
        api.delete("/contacts/" + contact).is(204);
        List<JsonObject> operations = List.of(
                create("a", "/accounts", body("name", key)),
                operation("DELETE", "/accounts/" + referred + "?purge=true"),
                create("b", "/accounts", body("name", key)));
        UnaryOperator<HttpRequest.Builder> with = keyed ? r -> r.header("Idempotency-Key", key) : r -> r;

        Reply first = api.post("/batch", batch(false, operations), with);
        assertThat(statuses(results(first))).containsExactly(201, 422, 201);
        assertThat(code(results(first).get(1))).isEqualTo("DEPENDENCY_EXISTS");
        assertThat(accounts()).isEqualTo(2);
        if (keyed) {
            assertThat(api.post("/batch", batch(false, operations), with).body())
                    .isEqualTo(first.body());
            assertThat(accounts()).isEqualTo(2);
        }
        Reply refused = api.post("/batch", batch(true, operations)).isRefused(422, "DEPENDENCY_EXISTS");
        assertThat(refused.errors()).containsExactly("DEPENDENCY_EXISTS /operations/1");
        assertThat(accounts()).isEqualTo(2);
    }

    @Test
    void a_refusal_is_repeated_too() {
        JsonObject sent = batch(true, List.of(create("a", "/accounts", body("name", " "))));
        Reply first =
                api.post("/batch", sent, r -> r.header("Idempotency-Key", key)).is(422);
        Reply again =
                api.post("/batch", sent, r -> r.header("Idempotency-Key", key)).is(422);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.errors()).containsExactly("REQUIRED_FIELD_MISSING /operations/0/body/name");
    }

    @Test
    void who_may_not_write_writes_no_batch() {
        JsonObject sent = batch(false, List.of(create("a", "/accounts", body("name", key))));
        User.withRole("viewer").api().post("/batch", sent).isRefused(403, "INSUFFICIENT_ACCESS");
        User.nobody().post("/batch", sent).isRefused(401, "NOT_AUTHENTICATED");

        Reply agent = User.withRole("agent")
                .api()
                .post(
                        "/batch",
                        batch(
                                false,
                                List.of(
                                        create("a", "/accounts", body("name", key)),
                                        create("u", "/users", body("username", key, "lastName", "x")))));
        assertThat(statuses(results(agent))).containsExactly(201, 403);
        assertThat(accounts()).isOne();
    }

    @Test
    void a_batch_may_be_larger_than_a_record_but_not_endless() {
        String text = "x".repeat(15_000);
        JsonObject account = create(null, "/accounts", body("name", key, "description", text));

        assertThat(statuses(results(api.post("/batch", batch(true, Collections.nCopies(200, account))))))
                .hasSize(200)
                .containsOnly(201);
        byte[] tooLarge = new byte[(4 << 20) + 1];
        api.send("POST", "/batch", "application/json", tooLarge).isRefused(413, "REQUEST_TOO_LARGE");
    }
}
