package org.mainstay.systemtests.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.User;
import org.mainstay.systemtests.kinds.DescribedKind;
import org.mainstay.systemtests.kinds.Samples;

/**
 * The 515 strings of the Big List of Naughty Strings in each text field of each kind of record that the schema lists: all
 * text fields of some records at once, each with another string, by batches. What a field can hold is stored as it was
 * sent; what it cannot hold is refused, and the answer names the field.
 */
@Tag("micro")
@ExtendWith(Aftermath.class)
class EveryTextFieldIT {

    private static final int RECORDS = 26;

    /** So that the fields of one record have different strings. */
    private static final int APART = 41;

    /** How a rule of a kind refuses a text that is fine as far as the description of the field goes. */
    private static final Set<String> BY_A_RULE = Set.of(
            "FIELD_CUSTOM_VALIDATION_EXCEPTION",
            "FIELD_INTEGRITY_EXCEPTION",
            "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
            "REQUIRED_FIELD_MISSING",
            "DUPLICATE_VALUE");

    private static List<String> strings;

    private final Api api = User.admin();

    @BeforeAll
    static void readStrings() throws IOException {
        strings = TextFields.naughtyStrings();
    }

    static Stream<DescribedKind> kinds() {
        return DescribedKind.all(User.admin()).filter(kind -> kind.offers("create") && kind.offers("update"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keeps_what_it_can_hold_and_names_the_field_otherwise(DescribedKind kind) {
        Samples samples = new Samples(api);
        List<String> ids = IntStream.range(0, RECORDS)
                .mapToObj(i -> samples.create(kind).id())
                .toList();
        List<JsonObject> fields =
                kind.having("updateable").stream().filter(TextFields::isText).toList();
        for (int first = 0; first < strings.size(); first += RECORDS) {
            Map<String, Map<String, String>> fine = new TreeMap<>();
            Map<String, Map<String, String>> faulty = new TreeMap<>();
            for (int i = 0; i < Math.min(RECORDS, strings.size() - first); i++) {
                for (int f = 0; f < fields.size(); f++) {
                    JsonObject field = fields.get(f);
                    String string = strings.get((first + i + f * APART) % strings.size());
                    (TextFields.refusals(field, field.getBoolean("required"), string)
                                                    .isEmpty()
                                            && !isRestricted(field)
                                    ? fine
                                    : faulty)
                            .computeIfAbsent(ids.get(i), id -> new TreeMap<>())
                            .put(field.getString("name"), string);
                }
            }
            isRefused(kind, faulty);
            isKept(kind, fine);
        }
        ids.forEach(id -> api.delete("/" + kind.path() + "/" + id + (kind.offers("purge") ? "?purge=true" : "")));
    }

    private static boolean isRestricted(JsonObject field) {
        return field.containsKey("picklist") && field.getJsonObject("picklist").getBoolean("restricted");
    }

    /** Each field of each record, and none of them is changed. */
    private void isRefused(DescribedKind kind, Map<String, Map<String, String>> faulty) {
        List<JsonObject> results = send(kind, faulty);
        List<Map<String, String>> sent = List.copyOf(faulty.values());
        for (int i = 0; i < results.size(); i++) {
            assertThat(results.get(i).getInt("status")).as("%s", results.get(i)).isEqualTo(422);
            assertThat(errors(results.get(i)).keySet())
                    .as("%s for %s", results.get(i), sent.get(i))
                    .containsAll(sent.get(i).keySet());
        }
    }

    /** What a rule refuses must be named too; the rest is sent again without it. */
    private void isKept(DescribedKind kind, Map<String, Map<String, String>> fine) {
        Map<String, Map<String, String>> open = new TreeMap<>(fine);
        for (int round = 0; !open.isEmpty(); round++) {
            assertThat(round).as("rounds until %s is accepted", open).isLessThan(5);
            List<JsonObject> results = send(kind, open);
            List<String> ids = List.copyOf(open.keySet());
            for (int i = 0; i < results.size(); i++) {
                JsonObject result = results.get(i);
                Map<String, String> sent = open.get(ids.get(i));
                if (result.getInt("status") == 422) {
                    Map<String, String> errors = errors(result);
                    assertThat(sent.keySet()).as("%s", result).containsAnyElementsOf(errors.keySet());
                    assertThat(BY_A_RULE).as("%s", result).containsAll(errors.values());
                    sent.keySet().removeAll(errors.keySet());
                } else {
                    assertThat(result.getInt("status")).as("%s", result).isEqualTo(200);
                    open.remove(ids.get(i));
                }
            }
        }
        stored(kind, fine.keySet())
                .forEach((id, record) -> fine.get(id).forEach((field, text) -> assertThat(record.getString(field))
                        .as("%s of %s %s", field, kind, id)
                        .isEqualTo(asStored(field, text))));
    }

    /** The name that one logs in with is the only text that is kept in another form. */
    private static String asStored(String field, String text) {
        return field.equals("username") ? text.toLowerCase(java.util.Locale.ROOT) : text;
    }

    private Map<String, JsonObject> stored(DescribedKind kind, Collection<String> ids) {
        Map<String, JsonObject> stored = new HashMap<>();
        api.get("/" + kind.path() + "?limit=200&filter=id=in=(" + String.join(",", ids) + ")").is(200).items().stream()
                .forEach(record -> stored.put(record.getString("id"), record));
        assertThat(stored.keySet()).containsExactlyInAnyOrderElementsOf(ids);
        return stored;
    }

    /** One PATCH for each record, each by itself, and one result for each. */
    private List<JsonObject> send(DescribedKind kind, Map<String, Map<String, String>> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        JsonArrayBuilder operations = Json.createArrayBuilder();
        changes.forEach((id, texts) -> {
            JsonObjectBuilder record = Json.createObjectBuilder();
            // text that begins with $ref: is a reference in a batch unless it has one more dollar
            texts.forEach((field, text) -> record.add(field, text.matches("(?s)\\$+ref:.*") ? "$" + text : text));
            operations.add(Json.createObjectBuilder()
                    .add("method", "PATCH")
                    .add("path", "/" + kind.path() + "/" + id)
                    .add("body", record));
        });
        List<JsonObject> results = api.post("/batch", body("atomic", false, "operations", operations.build()))
                .is(200)
                .json()
                .getJsonArray("results")
                .getValuesAs(JsonObject.class);
        assertThat(results).hasSize(changes.size());
        return new ArrayList<>(results);
    }

    /** Code by field. */
    private static Map<String, String> errors(JsonObject result) {
        JsonObject problem = result.getJsonObject("body");
        assertThat(problem).as("%s", problem).containsKey("errors");
        return problem.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toMap(
                        error -> error.getString("pointer").substring(1),
                        error -> error.getString("code"),
                        (a, b) -> a));
    }
}
