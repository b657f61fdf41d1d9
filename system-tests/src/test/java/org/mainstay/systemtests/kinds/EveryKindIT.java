package org.mainstay.systemtests.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.User;

/**
 * Walks the registry: whatever kind the schema lists is created, read, changed, upserted, listed, sorted, deleted,
 * restored and purged, as far as it says it offers that, with values made of the descriptions of its fields.
 */
class EveryKindIT {

    /** How a rule of a kind may refuse a value that is fine as far as the description of the field goes. */
    private static final Set<String> BY_A_RULE = Set.of(
            "FIELD_CUSTOM_VALIDATION_EXCEPTION",
            "FIELD_INTEGRITY_EXCEPTION",
            "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
            "REQUIRED_FIELD_MISSING",
            "DUPLICATE_VALUE");

    private static final Set<String> ORDERED_BY_VALUE =
            Set.of("integer", "decimal", "currency", "percent", "date", "datetime", "boolean");

    private static final int LONGEST_WALK = 4;

    private final Api api = User.admin();
    private final Samples samples = new Samples(api);

    static Stream<DescribedKind> kinds() {
        return DescribedKind.all(User.admin());
    }

    static Stream<DescribedKind> creatable() {
        return kinds().filter(k -> k.offers("create"));
    }

    private Reply read(DescribedKind kind, String id) {
        return api.get("/" + kind.path() + "/" + id);
    }

    private List<String> history(DescribedKind kind, String id) {
        return api.get("/" + kind.path() + "/" + id + "/history?limit=200").is(200).items().stream()
                .map(entry -> entry.getString("operation"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("creatable")
    void is_read_as_it_was_created(DescribedKind kind) {
        Reply created = samples.create(kind);

        assertThat(created.header("Location")).isEqualTo(api.url() + "/api/v1/" + kind.path() + "/" + created.id());
        assertThat(created.etag()).isEqualTo("\"1\"");
        assertThat(created.json().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        kind.fields().stream().map(f -> f.getString("name")).toList());
        assertThat(read(kind, created.id()).is(200).json()).isEqualTo(created.json());
        assertThat(history(kind, created.id())).containsExactly("CREATE");
    }

    @ParameterizedTest
    @MethodSource("creatable")
    void takes_what_the_schema_says_its_fields_can_hold(DescribedKind kind) {
        assumeTrue(kind.offers("update"), kind + " cannot be changed");
        Reply created = samples.create(kind);
        String path = "/" + kind.path() + "/" + created.id();
        int taken = 0;
        for (JsonObject field : kind.having("updateable")) {
            String name = field.getString("name");
            JsonValue value = samples.value(field);
            Reply changed = api.patch(path, body(name, value));
            if (changed.status() == 422) {
                assertThat(BY_A_RULE).as("%s", changed).contains(changed.code());
            } else {
                assertThat(same(changed.is(200).json().get(name), value))
                        .as("%s after setting %s to %s", changed, name, value)
                        .isTrue();
                assertThat(read(kind, created.id()).json()).isEqualTo(changed.json());
                taken++;
            }
        }
        assertThat(taken).as("fields of %s that took a value", kind).isPositive();
        String etag = read(kind, created.id()).etag();
        assertThat(history(kind, created.id())).hasSize(Integer.parseInt(etag.replace("\"", "")));
    }

    private static boolean same(JsonValue one, JsonValue other) {
        return one instanceof JsonNumber a && other instanceof JsonNumber b
                ? a.bigDecimalValue().compareTo(b.bigDecimalValue()) == 0
                : one.equals(other);
    }

    @ParameterizedTest
    @MethodSource("creatable")
    void is_upserted_by_its_external_id(DescribedKind kind) {
        String external = "walk-" + UUID.randomUUID();
        Reply created = samples.upsert(kind, external);
        assertThat(created.json().getString("externalId")).isEqualTo(external);

        Reply again = api.put("/" + kind.path() + "/by-external-id/" + external, body())
                .is(200);
        assertThat(again.json()).isEqualTo(created.json());
        assertThat(history(kind, created.id())).containsExactly("CREATE");
    }

    @ParameterizedTest
    @MethodSource("creatable")
    void is_deleted_restored_and_purged(DescribedKind kind) {
        assumeTrue(kind.offers("delete"), kind + " cannot be deleted");
        Reply created = samples.create(kind);
        String path = "/" + kind.path() + "/" + created.id();

        api.delete(path).is(204);
        read(kind, created.id()).isRefused(404, "ENTITY_IS_DELETED");
        assertThat(api.get("/" + kind.path() + "?filter=id==" + created.id()).items())
                .isEmpty();
        JsonObject restored = api.post(path + "/restore", null).is(200).json();
        for (JsonObject field : kind.fields()) {
            String name = field.getString("name");
            if (field.getBoolean("createable")) {
                assertThat(restored.get(name)).as(name).isEqualTo(created.json().get(name));
            }
        }
        assertThat(history(kind, created.id())).containsExactly("RESTORE", "DELETE", "CREATE");
        api.delete(path + "?purge=true").is(204);
        read(kind, created.id()).isRefused(404, "NOT_FOUND");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void is_sorted_by_each_sortable_field(DescribedKind kind) {
        for (int i = 0; kind.offers("create") && i < 3; i++) {
            samples.create(kind);
        }
        for (JsonObject field : kind.having("sortable")) {
            walk(kind, field, "");
            walk(kind, field, "-");
        }
    }

    private void walk(DescribedKind kind, JsonObject field, String direction) {
        String name = field.getString("name");
        List<JsonValue> values = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < LONGEST_WALK && cursor != null; page++) {
            Reply reply = api.get("/" + kind.path() + "?sort=" + direction + name + "&limit=2"
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .is(200);
            reply.items().forEach(item -> {
                ids.add(item.getString("id"));
                values.add(item.get(name));
            });
            cursor = reply.next();
        }
        assertThat(ids).as("%s by %s%s", kind, direction, name).doesNotHaveDuplicates();
        for (int i = 1; i < values.size() && ORDERED_BY_VALUE.contains(field.getString("type")); i++) {
            int order = compare(values.get(i - 1), values.get(i));
            assertThat(direction.isEmpty() ? order : -order)
                    .as("%s by %s%s: %s", kind, direction, name, values)
                    .isNotPositive();
        }
    }

    private static int compare(JsonValue one, JsonValue other) {
        if (one == JsonValue.NULL || other == JsonValue.NULL) {
            return Boolean.compare(one != JsonValue.NULL, other != JsonValue.NULL);
        }
        return one instanceof JsonNumber number
                ? number.bigDecimalValue().compareTo(((JsonNumber) other).bigDecimalValue())
                : text(one).compareTo(text(other));
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    @ParameterizedTest
    @MethodSource("creatable")
    void is_found_by_each_filterable_field(DescribedKind kind) {
        JsonObject record = samples.create(kind).json();
        for (JsonObject field : kind.having("filterable")) {
            String name = field.getString("name");
            String filter = record.isNull(name) ? null : text(record.get(name));
            if (filter != null && filter.matches("[A-Za-z0-9.:_@-]+")) {
                assertThat(api.get("/" + kind.path() + "?filter=" + name + "==" + filter + ";id=="
                                        + record.getString("id"))
                                .is(200)
                                .items())
                        .as("%s by %s==%s", kind, name, filter)
                        .hasSize(1);
            }
        }
    }
}
