package org.mainstay.systemtests.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;
import static org.mainstay.systemtests.custom.ExactValues.text;
import static org.mainstay.systemtests.custom.Modelled.encoded;
import static org.mainstay.systemtests.custom.Modelled.inFilter;
import static org.mainstay.systemtests.custom.Modelled.inSoql;
import static org.mainstay.systemtests.custom.Modelled.with;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mainstay.systemtests.client.Api;

/** What is found by custom fields, in filters and in SOQL, over some records of one kind. */
final class ModelQueries {

    private static final int RECORDS = 4;
    private static final Set<String> ORDERED =
            Set.of("decimal", "currency", "percent", "date", "datetime", "time", "boolean");

    private final TwoNodes nodes;
    private final Modelled kind;
    private final List<JsonObject> records = new ArrayList<>();
    private final String mark = UUID.randomUUID().toString();

    /** The last record has nothing in its fields. */
    ModelQueries(TwoNodes nodes, Modelled kind) {
        this.nodes = nodes;
        this.kind = kind;
        for (int i = 0; i < RECORDS; i++) {
            JsonObject values = with(kind.record(), body("externalId", mark + i));
            JsonObject record = i < RECORDS - 1 ? values : with(values, kind.nothing());
            records.add(nodes.next().post(kind.path(), record).is(201).json());
        }
    }

    private List<JsonObject> list(String filter, String more) {
        return nodes.next()
                .get(kind.path() + "?limit=200&filter=" + encoded("externalId==" + mark + "*" + filter) + more)
                .is(200)
                .items();
    }

    private List<JsonObject> query(String soql) {
        return nodes.next().get("/query?q=" + encoded(soql)).is(200).items();
    }

    private static List<String> ids(List<JsonObject> records) {
        return records.stream().map(record -> record.getString("id")).toList();
    }

    private List<String> having(String name, JsonValue value) {
        return ids(records.stream()
                .filter(record -> ExactValues.same(record.get(name), value))
                .toList());
    }

    void filters() {
        for (JsonObject field : kind.custom()) {
            String name = field.getString("name");
            for (JsonObject record : records) {
                JsonValue value = record.get(name);
                if (field.getBoolean("filterable") && isPlain(value)) {
                    String condition = value == JsonValue.NULL ? "=null=" : "==" + inFilter(value);
                    assertThat(ids(list(";" + name + condition, "")))
                            .as("%s of %s %s", name, kind.path(), condition)
                            .containsExactlyInAnyOrderElementsOf(having(name, value));
                    String soql = value == JsonValue.NULL ? "null" : inSoql(field, value);
                    assertThat(ids(query("SELECT Id FROM " + kind.apiName() + " WHERE " + name + " = " + soql
                                    + " AND Id IN ('" + String.join("','", ids(records)) + "')")))
                            .as("%s of %s = %s", name, kind.path(), soql)
                            .containsExactlyInAnyOrderElementsOf(having(name, value));
                }
            }
        }
    }

    /** Blanks and ideographs at an end, and values that only differ in what does not sort, are compared elsewhere. */
    private static boolean isPlain(JsonValue value) {
        return value == JsonValue.NULL || text(value).length() < 1_000;
    }

    void sorts() {
        for (JsonObject field : kind.custom()) {
            String name = field.getString("name");
            if (field.getBoolean("sortable")) {
                List<JsonObject> up = list("", "&sort=" + name);
                List<JsonObject> down = list("", "&sort=-" + name);
                assertThat(ids(up)).containsExactlyInAnyOrderElementsOf(ids(records));
                assertThat(ids(down)).containsExactlyInAnyOrderElementsOf(ids(records));
                for (int i = 1; i < RECORDS && ORDERED.contains(field.getString("type")); i++) {
                    assertThat(compare(up.get(i - 1).get(name), up.get(i).get(name)))
                            .as("%s of %s", name, up)
                            .isNotPositive();
                    assertThat(compare(down.get(i - 1).get(name), down.get(i).get(name)))
                            .as("-%s of %s", name, down)
                            .isNotNegative();
                }
            }
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

    void relations(Api schema) {
        JsonObject record = records.get(0);
        for (JsonObject field : kind.custom()) {
            if (field.getString("type").equals("reference")) {
                String relation = field.getJsonObject("relation").getString("name");
                String target = record.getString(field.getString("name"));
                String path = relation + ".Id";
                JsonObject found = query("SELECT " + path + " FROM " + kind.apiName() + " WHERE " + path + " = '"
                                + target + "' AND Id = '" + record.getString("id") + "'")
                        .get(0);
                assertThat(found.getJsonObject(relation).getString("id")).isEqualTo(target);
                assertThat(ids(list(";" + relation + ".id==" + target, "&expand=" + relation)))
                        .contains(record.getString("id"));
                children(schema, field, target, record.getString("id"));
            }
        }
    }

    private void children(Api schema, JsonObject field, String target, String id) {
        String targetPath = field.getJsonObject("relation").getString("kind");
        JsonObject described = schema.get("/schema/" + targetPath).is(200).json();
        String children = described.getJsonArray("children").getValuesAs(JsonObject.class).stream()
                .filter(child -> child.getString("kind").equals(kind.path().substring(1))
                        && child.getString("field").equals(field.getString("name")))
                .map(child -> child.getString("name"))
                .findFirst()
                .orElseThrow();
        JsonObject parent = query("SELECT Id, (SELECT Id FROM " + children + ") FROM " + described.getString("apiName")
                        + " WHERE Id = '" + target + "'")
                .get(0);
        assertThat(ids(parent.getJsonObject(children).getJsonArray("items").getValuesAs(JsonObject.class)))
                .contains(id);
    }

    void groups() {
        JsonObject field = kind.field("picklist");
        String name = field.getString("name");
        Map<String, Integer> counted = new TreeMap<>();
        query("SELECT " + name + ", COUNT(Id) n FROM " + kind.apiName() + " WHERE Id IN ('"
                        + String.join("','", ids(records)) + "') GROUP BY " + name)
                .forEach(row -> counted.put(text(row.get(name)), row.getInt("n")));
        assertThat(counted)
                .isEqualTo(records.stream()
                        .collect(Collectors.groupingBy(
                                record -> text(record.get(name)), TreeMap::new, Collectors.summingInt(record -> 1))));
    }

    void includes() {
        JsonObject field = kind.field("multi_picklist");
        String name = field.getString("name");
        List<String> values = field.getJsonObject("picklist").getJsonArray("values").stream()
                .map(ExactValues::text)
                .map(value -> value.replace("'", "\\'"))
                .toList();
        String last = values.get(values.size() - 1);
        String soql = "SELECT Id FROM " + kind.apiName() + " WHERE Id IN ('" + String.join("','", ids(records))
                + "') AND " + name;
        assertThat(query(soql + " INCLUDES ('" + last + "')")).hasSize(RECORDS - 1);
        assertThat(query(soql + " INCLUDES ('" + values.get(0) + ";" + last + "', '" + values.get(1) + "', '"
                        + values.get(2) + "')"))
                .hasSize(RECORDS - 1);
        assertThat(query(soql + " EXCLUDES ('" + last + "')"))
                .as("the record without a value")
                .hasSizeLessThan(2);
    }
}
