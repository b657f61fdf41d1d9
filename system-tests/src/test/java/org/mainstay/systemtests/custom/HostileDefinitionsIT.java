package org.mainstay.systemtests.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;
import static org.mainstay.systemtests.custom.Definition.field;
import static org.mainstay.systemtests.custom.Definition.object;
import static org.mainstay.systemtests.custom.Definition.text;
import static org.mainstay.systemtests.custom.Definition.with;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Database;
import org.mainstay.systemtests.client.User;
import org.mainstay.systemtests.hostile.Aftermath;

/** Whatever cannot be is refused with a pointer to what is wrong, and nothing of it is left. */
@ExtendWith(Aftermath.class)
class HostileDefinitionsIT {

    private static final String FULL = "HostileFull__c";
    private static final String OTHER = "HostileOther__c";
    private static final String FIELDS = "/schema/" + OTHER + "/fields";
    private static final int MOST_INDEXED = 25;

    private static Set<String> storageBefore;
    private static String modelBefore;

    private final Api api = User.admin();

    @BeforeAll
    static void prepare() {
        JsonArrayBuilder fields = Json.createArrayBuilder();
        for (int i = 0; i < MOST_INDEXED; i++) {
            fields.add(field("Day" + i + "__c", "date", "kind", FULL, "indexed", true));
        }
        fields.add(field("Plain__c", "date", "kind", FULL))
                .add(text("Twin__c", "kind", OTHER))
                .add(text("Same__c", "kind", OTHER, "unique", true))
                .add(field("Circle__c", "reference", "kind", OTHER, "referenceTo", FULL, "onDelete", "cascade"));
        JsonArrayBuilder objects = Json.createArrayBuilder().add(object(FULL)).add(object(OTHER));
        User.admin()
                .put("/customization", body("objects", objects.build(), "fields", fields.build()))
                .is(200);
        for (int i = 0; i < 2; i++) {
            User.admin()
                    .post("/" + OTHER, body("name", "Twin", "Twin__c", "same"))
                    .is(201);
        }
        storageBefore = Storage.there(Database.shared());
        modelBefore = User.admin().get("/customization").is(200).text();
    }

    @AfterAll
    static void leftNothing() {
        assertThat(User.admin().get("/customization").is(200).text()).isEqualTo(modelBefore);
        Set<String> surplus = Storage.there(Database.shared());
        surplus.removeAll(storageBefore);
        assertThat(surplus).as("made for what was refused").noneMatch(Storage.needed(Database.shared())::contains);
        User.admin().delete("/schema/" + OTHER).is(204);
        User.admin().delete("/schema/" + FULL).is(204);
    }

    static Stream<Refusal> fields() {
        return HostileFields.all().map(wrong -> new Refusal("POST", FIELDS, wrong.body(), wrong.pointer()));
    }

    static Stream<Refusal> objects() {
        Stream<Refusal> names = Stream.concat(
                        HostileFields.NAMES.stream().map(Json::createValue), HostileFields.NO_TEXTS.stream())
                .map(name -> new Refusal("POST", "/schema", object("A__c", "name", name), "/name"));
        return Stream.concat(
                names,
                Stream.of(
                                object("A__c", "label", null),
                                object("A__c", "label", " "),
                                object("A__c", "label", 5),
                                object("A__c", "label", "x".repeat(81)),
                                object("A__c", "labelPlural", null),
                                object("A__c", "labelPlural", "x".repeat(10_000)),
                                object("A__c", "description", "x".repeat(256)),
                                object("A__c", "numberFormat", "x"),
                                object("A__c", "idPrefix", "001"),
                                object(OTHER.toUpperCase().replace("__C", "__c")))
                        .map(body -> new Refusal("POST", "/schema", body, pointerTo(body))));
    }

    /** The member in which it differs from one that could be. */
    private static String pointerTo(JsonObject body) {
        JsonObject fine = object("A__c");
        return Stream.concat(fine.keySet().stream(), body.keySet().stream())
                .filter(name -> !fine.getOrDefault(name, JsonValue.NULL).equals(body.get(name)))
                .findFirst()
                .map(name -> "/" + name)
                .orElseThrow();
    }

    static Stream<Refusal> changes() {
        String twin = FIELDS + "/Twin__c";
        return Stream.of(
                new Refusal("PATCH", twin, body("name", "Other__c"), "/name"),
                new Refusal("PATCH", twin, body("type", "email"), "/type"),
                new Refusal("PATCH", twin, body("kind", "Account"), "/kind"),
                new Refusal("PATCH", twin, body("length", 39), "/length"),
                new Refusal("PATCH", twin, body("length", null), "/length"),
                new Refusal("PATCH", twin, body("label", null), "/label"),
                new Refusal("PATCH", twin, body("precision", 5), "/precision"),
                new Refusal("PATCH", twin, body("unique", true), "/unique"),
                new Refusal("PATCH", twin, body("retired", "no"), "/retired"),
                new Refusal("PATCH", FIELDS + "/Nothing__c", body("label", "x"), null),
                new Refusal("PATCH", FIELDS + "/" + "x".repeat(2_000), body("label", "x"), null),
                new Refusal("PATCH", "/schema/" + FULL + "/fields/Plain__c", body("indexed", true), "/indexed"),
                new Refusal("PATCH", "/schema/" + OTHER, body("name", "Other__c"), "/name"),
                new Refusal("PATCH", "/schema/" + OTHER, body("labelPlural", null), "/labelPlural"),
                new Refusal("PATCH", "/schema/accounts", body("label", "Mine"), null),
                new Refusal("PATCH", "/schema/Nothing__c", body("label", "x"), null),
                new Refusal("DELETE", "/schema/accounts", body(), null),
                new Refusal("DELETE", "/schema/" + FULL, body(), null),
                new Refusal("DELETE", FIELDS + "/name", body(), null));
    }

    static Stream<Refusal> others() {
        JsonObject circle = field("Circle__c", "reference", "referenceTo", OTHER, "onDelete", "cascade");
        return Stream.of(
                new Refusal("POST", "/schema/" + FULL + "/fields", text("A__c", "indexed", true), "/indexed"),
                new Refusal("POST", "/schema/" + FULL + "/fields", text("A__c", "unique", true), "/unique"),
                new Refusal("POST", "/schema/" + FULL + "/fields", circle, "/type"),
                new Refusal("POST", FIELDS, text("tWIN__c"), "/name"),
                new Refusal("POST", "/schema/nothing/fields", text("A__c"), null),
                new Refusal("POST", "/schema/custom-fields/fields", text("A__c"), null),
                new Refusal("PUT", "/customization", body("things", HostileFields.array()), "/things"),
                new Refusal("PUT", "/customization", body("objects", HostileFields.array(), "a", 1), "/a"),
                new Refusal("PUT", "/customization", body("objects", body()), "/objects"),
                new Refusal("PUT", "/customization", body("fields", HostileFields.array("A")), "/fields/0"),
                document(text("A__c"), "/fields/1/kind"),
                document(text("A__c", "kind", "Nothing"), "/fields/1/kind"),
                document(text("A__c", "kind", OTHER, "length", 0), "/fields/1/length"),
                document(text("A__c", "kind", OTHER, "length", "x"), "/fields/1/length"),
                document(text("Good__c", "kind", OTHER, "length", 39), "/fields/1/length"),
                document(text("Twin__c", "kind", OTHER, "unique", true), "/fields/1/unique"));
    }

    /** A document of which the last field is wrong. */
    private static Refusal document(JsonObject last, String pointer) {
        JsonArrayBuilder objects = Json.createArrayBuilder().add(object("HostileGood__c", "numberFormat", "{0}"));
        JsonArrayBuilder fields = Json.createArrayBuilder().add(text("Good__c", "kind", OTHER, "indexed", true));
        return new Refusal(
                "PUT",
                "/customization",
                body("objects", objects.build(), "fields", fields.add(last).build()),
                pointer);
    }

    @ParameterizedTest
    @MethodSource({"fields", "objects", "changes", "others"})
    void is_refused_with_a_pointer(Refusal refusal) {
        refusal.check(api);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "null",
                "{",
                "{\"name\": \"A__c\", \"name\": \"B__c\"}",
                "{\"name\": \"A__c\"} {}",
                "{\"name\": \"\\ud800__c\", \"label\": \"x\", \"type\": \"date\"}",
                "{\"name\": \"A__c\", \"label\": \"\\ud800\", \"type\": \"date\"}"
            })
    void what_is_no_definition_is_refused(String text) {
        for (String path : List.of(FIELDS, "/schema")) {
            assertThat(api.send("POST", path, "application/json", text.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .isIn(400, 422);
        }
        assertThat(api.send("PUT", "/customization", "application/json", text.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isIn(400, 422);
    }

    @Test
    void too_much_at_once_is_refused() {
        JsonObject large = with(text("A__c"), "helpText", "x".repeat(1 << 20));
        api.post(FIELDS, large).is(413);
        api.post("/schema", large).is(413);
        api.put("/customization", large).is(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "integration", "viewer"})
    void only_administrators_may(String role) {
        Api caller = User.withRole(role).api();
        caller.post(FIELDS, text("A__c")).is(403);
        caller.patch(FIELDS + "/Twin__c", body("label", "x")).is(403);
        caller.delete(FIELDS + "/Twin__c").is(403);
        caller.post("/schema", object("A__c")).is(403);
        caller.patch("/schema/" + OTHER, body("label", "x")).is(403);
        caller.delete("/schema/" + OTHER).is(403);
        caller.get("/customization").is(403);
        caller.put("/customization", body()).is(403);
        caller.get(FIELDS).is(403);
        caller.get("/schema/" + OTHER).is(200);
    }
}
