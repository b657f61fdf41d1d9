package org.mainstay.systemtests.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;
import static org.mainstay.systemtests.custom.Modelled.assertHolds;
import static org.mainstay.systemtests.custom.Modelled.encoded;
import static org.mainstay.systemtests.custom.Modelled.with;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.User;
import org.mainstay.systemtests.server.Eventually;

/**
 * Two nodes; one makes a random model, and both have it: every operation on every type of field, and callers who never
 * notice. {@code -Dmainstay.seed=N} makes the same model again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomModelIT {

    private final long seed = Long.getLong("mainstay.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private TwoNodes nodes;
    private Traffic traffic;

    @BeforeAll
    void makeModel(TestReporter reporter) {
        reporter.publishEntry("seed", Long.toString(seed));
        nodes = new TwoNodes();
        traffic = new Traffic(nodes.both());
        long began = System.nanoTime();
        new RandomModel(random).create(nodes.first());
        reporter.publishEntry("model made in ms", Long.toString((System.nanoTime() - began) / 1_000_000));
        RandomModel.KINDS.forEach(kind -> nodes.agreeOn("/schema/" + kind.path()));
        String described = nodes.first().get("/openapi").is(200).text();
        Eventually.within(
                TwoNodes.HEARSAY, () -> nodes.second().get("/openapi").text().equals(described));
        kinds().forEach(kind ->
                kind.custom().forEach(field -> assertThat(described).contains("\"" + field.getString("name") + "\"")));
    }

    @AfterAll
    void takeBack(TestReporter reporter) throws InterruptedException {
        try {
            ModelChanges.run(nodes);
            reporter.publishEntry("requests meanwhile", Integer.toString(traffic.requests()));
        } finally {
            traffic.end();
            RandomModel.drop(User.admin());
            nodes.close();
        }
    }

    Stream<Modelled> kinds() {
        return RandomModel.KINDS.stream().map(kind -> new Modelled(nodes.second(), kind, random));
    }

    private JsonObject readOnBoth(String path) {
        JsonObject one = nodes.first().get(path).is(200).json();
        assertThat(nodes.second().get(path).is(200).json()).isEqualTo(one);
        return one;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void values_are_kept_exactly_through_the_life_of_a_record(Modelled kind) {
        JsonObject values = kind.values();
        Reply created =
                nodes.next().post(kind.path(), with(kind.record(), values)).is(201);
        String path = kind.path() + "/" + created.id();
        assertHolds(readOnBoth(path), values);
        JsonObject others = kind.values();
        Reply changed = nodes.next()
                .patch(path, others, request -> request.header("If-Match", created.etag()))
                .is(200);
        assertHolds(changed.json(), others);
        assertThat(nodes.next().patch(path, others).is(200).etag()).isEqualTo(changed.etag());
        nodes.next().patch(path, kind.nothing()).is(200);
        JsonObject emptied = readOnBoth(path);
        assertHolds(emptied, kind.nothing());
        nodes.next().patch(path, values).is(200);
        nodes.next().delete(path).is(204);
        nodes.next().get(path).isRefused(404, "ENTITY_IS_DELETED");
        nodes.next().post(path + "/restore", null).is(200);
        assertHolds(readOnBoth(path), values);
        history(kind, path, values, others);
    }

    private void history(Modelled kind, String path, JsonObject values, JsonObject others) {
        List<JsonObject> entries = nodes.next().get(path + "/history").is(200).items();
        assertThat(entries.stream().map(entry -> entry.getString("operation")))
                .containsExactly("RESTORE", "DELETE", "UPDATE", "UPDATE", "UPDATE", "CREATE");
        JsonObject changes = entries.get(4).getJsonObject("changes");
        values.forEach((name, value) -> {
            if (!ExactValues.same(value, others.get(name))) {
                assertThat(ExactValues.same(changes.getJsonArray(name).get(0), value)
                                && ExactValues.same(changes.getJsonArray(name).get(1), others.get(name)))
                        .as("%s of %s: %s", name, kind, changes.get(name))
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_key_is_unique_among_live_records_and_names_them(Modelled kind) {
        String key = "K/ü " + UUID.randomUUID();
        String place = kind.path() + "/by-external-id/" + encoded(key).replace("+", "%20") + "?field=ModelKey__c";
        JsonObject record =
                Json.createObjectBuilder(kind.record()).remove("ModelKey__c").build();
        Reply created = nodes.next().put(place, record).is(201);
        assertThat(created.json().getString("ModelKey__c")).isEqualTo(key);
        assertThat(nodes.next().put(place, body()).is(200).id()).isEqualTo(created.id());
        JsonObject same = with(kind.record(), body("ModelKey__c", key));
        nodes.next().post(kind.path(), same).isRefusedFor("ModelKey__c", "DUPLICATE_VALUE");
        nodes.next()
                .post(kind.path(), with(kind.record(), body("ModelNumber__c", record.get("ModelNumber__c"))))
                .isRefusedFor("ModelNumber__c", "DUPLICATE_VALUE");
        nodes.next().delete(kind.path() + "/" + created.id()).is(204);
        nodes.next().post(kind.path(), same).is(201);
        nodes.next()
                .post(kind.path() + "/" + created.id() + "/restore", null)
                .isRefusedFor("ModelKey__c", "DUPLICATE_VALUE");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void wrong_values_are_refused_for_their_field(Modelled kind) {
        Reply created = nodes.first().post(kind.path(), kind.record()).is(201);
        for (JsonObject field : kind.custom()) {
            for (JsonValue wrong : WrongValues.of(field)) {
                Reply refused =
                        nodes.next().patch(kind.path() + "/" + created.id(), body(field.getString("name"), wrong));
                assertThat(refused.status()).as("%s", refused).isIn(400, 422);
                assertThat(refused.errors().get(0)).as("%s", refused).endsWith(" /" + field.getString("name"));
            }
        }
        assertThat(readOnBoth(kind.path() + "/" + created.id())).isEqualTo(created.json());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void batches_write_them_and_refer_to_them(Modelled kind) {
        JsonObject values = kind.values();
        JsonObject first = body("method", "POST", "path", kind.path(), "ref", "a", "body", with(kind.record(), values));
        JsonObject second =
                body("method", "PATCH", "path", kind.path() + "/$ref:a.id", "body", body("ModelKey__c", "$ref:a.id"));
        Api api = nodes.next();
        Reply reply = api.post(
                        "/batch",
                        body(
                                "atomic",
                                true,
                                "operations",
                                Json.createArrayBuilder().add(first).add(second).build()))
                .is(200);
        JsonObject done = reply.json().getJsonArray("results").getJsonObject(1).getJsonObject("body");
        assertHolds(done, with(values, body("ModelKey__c", done.getString("id"))));
        // two versions in one transaction are one row of the journal, which others count
        api.delete(kind.path() + "/" + done.getString("id") + "?purge=true").is(204);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void queries_find_sort_group_and_follow_them(Modelled kind) {
        ModelQueries queries = new ModelQueries(nodes, kind);
        queries.filters();
        queries.sorts();
        queries.relations(nodes.second());
        queries.groups();
        queries.includes();
    }
}
