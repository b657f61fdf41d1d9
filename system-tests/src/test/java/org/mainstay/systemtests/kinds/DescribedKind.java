package org.mainstay.systemtests.kinds;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mainstay.systemtests.client.Api;

/** A kind of record as the schema describes it to the caller. */
public record DescribedKind(String path, List<String> operations, List<JsonObject> fields) {

    public static Stream<DescribedKind> all(Api api) {
        return api.get("/schema").is(200).items().stream().map(kind -> read(api, kind.getString("name")));
    }

    public static DescribedKind read(Api api, String path) {
        JsonObject described = api.get("/schema/" + path).is(200).json();
        return new DescribedKind(
                path,
                described.getJsonArray("operations").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList(),
                described.getJsonArray("fields").getValuesAs(JsonObject.class));
    }

    public boolean offers(String operation) {
        return operations.contains(operation);
    }

    public List<JsonObject> having(String trait) {
        return fields.stream().filter(f -> f.getBoolean(trait)).toList();
    }

    public JsonObject field(String name) {
        return fields.stream()
                .filter(f -> f.getString("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " has no field " + name));
    }

    /** The kinds that a reference may point to. */
    static List<String> targets(JsonObject field) {
        JsonObject relation = field.getJsonObject("relation");
        if (!relation.containsKey("kinds")) {
            return List.of(relation.getString("kind"));
        }
        List<String> targets = new ArrayList<>();
        relation.getJsonArray("kinds").getValuesAs(JsonString.class).forEach(k -> targets.add(k.getString()));
        return targets;
    }

    @Override
    public String toString() {
        return path;
    }
}
