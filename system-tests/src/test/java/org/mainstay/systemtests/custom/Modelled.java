package org.mainstay.systemtests.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.custom.ExactValues.same;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.kinds.DescribedKind;
import org.mainstay.systemtests.kinds.Samples;

/** Records of a kind with values in all its custom fields. */
final class Modelled {

    private final RandomModel.Kind kind;
    private final DescribedKind described;
    private final ExactValues exact;
    private final Samples samples;

    Modelled(Api api, RandomModel.Kind kind, Random random) {
        this.kind = kind;
        this.described = DescribedKind.read(api, kind.path());
        this.exact = new ExactValues(random);
        this.samples = new Samples(api);
    }

    String path() {
        return "/" + kind.path();
    }

    String apiName() {
        return kind.apiName();
    }

    List<JsonObject> custom() {
        return described.having("custom");
    }

    JsonObject field(String type) {
        return custom().stream()
                .filter(field -> field.getString("type").equals(type) && !field.getBoolean("autoNumber"))
                .findFirst()
                .orElseThrow();
    }

    /** A value for every custom field that takes one. */
    JsonObject values() {
        JsonObjectBuilder values = Json.createObjectBuilder();
        custom().stream()
                .filter(field -> field.getBoolean("createable"))
                .forEach(field -> values.add(field.getString("name"), value(field)));
        return values.build();
    }

    JsonValue value(JsonObject field) {
        JsonValue value = exact.next(field);
        return value == null ? samples.value(field) : value;
    }

    /** A whole record to send. */
    JsonObject record() {
        return with(kind.smallest(), values());
    }

    static JsonObject with(JsonObject record, JsonObject more) {
        JsonObjectBuilder all = Json.createObjectBuilder(record);
        more.forEach(all::add);
        return all.build();
    }

    /** Null for each custom field that may be empty. */
    JsonObject nothing() {
        JsonObjectBuilder nothing = Json.createObjectBuilder();
        custom().stream()
                .filter(field -> field.getBoolean("updateable") && !field.getBoolean("required"))
                .filter(field -> !field.getString("type").equals("boolean"))
                .forEach(field -> nothing.addNull(field.getString("name")));
        return nothing.build();
    }

    static void assertHolds(JsonObject record, JsonObject values) {
        List<String> others = new ArrayList<>();
        values.forEach((name, value) -> {
            if (!same(record.get(name), value)) {
                others.add(name + ": " + value + " became " + record.get(name));
            }
        });
        assertThat(others).isEmpty();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A value as a filter writes it. */
    static String inFilter(JsonValue value) {
        String text = ExactValues.text(value).replace("*", "\\*");
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** A value as SOQL writes it. */
    static String inSoql(JsonObject field, JsonValue value) {
        return switch (field.getString("type")) {
            case "boolean", "decimal", "currency", "percent", "date", "datetime", "time" -> ExactValues.text(value);
            default ->
                "'"
                        + ExactValues.text(value)
                                .replace("\\", "\\\\")
                                .replace("'", "\\'")
                                .replace("\n", "\\n")
                                .replace("\t", "\\t")
                        + "'";
        };
    }

    @Override
    public String toString() {
        return kind.path();
    }
}
