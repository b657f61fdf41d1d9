package org.mainstay.launcher.transfer;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Set;

/**
 * A field as the server describes it to this caller.
 *
 * @param length in characters, 0 when it is no text
 * @param precision digits in all, 0 when it is no number
 * @param values all that it may have, empty when any will do
 * @param relation the name under which the related record is given by its external id, or null
 * @param targets paths of the kinds that it refers to
 */
public record KindField(
        String name,
        String apiName,
        String type,
        int length,
        int precision,
        int scale,
        boolean required,
        boolean defaulted,
        boolean createable,
        boolean updateable,
        List<String> values,
        String relation,
        List<String> targets) {
    private static final Set<String> NUMBERS = Set.of("integer", "decimal", "currency", "percent");

    static KindField of(JsonObject field) {
        JsonObject relation = field.getJsonObject("relation");
        return new KindField(
                field.getString("name"),
                field.getString("apiName"),
                field.getString("type"),
                field.getInt("length", 0),
                field.getInt("precision", 0),
                field.getInt("scale", 0),
                field.getBoolean("required", false),
                field.getBoolean("defaulted", false),
                field.getBoolean("createable"),
                field.getBoolean("updateable"),
                restricted(field.getJsonObject("picklist")),
                relation == null ? null : relation.getString("name", null),
                relation == null ? List.of() : targets(relation));
    }

    private static List<String> restricted(JsonObject picklist) {
        return picklist == null || !picklist.getBoolean("restricted") ? List.of() : texts(picklist, "values");
    }

    private static List<String> targets(JsonObject relation) {
        return relation.containsKey("kinds") ? texts(relation, "kinds") : List.of(relation.getString("kind"));
    }

    private static List<String> texts(JsonObject object, String member) {
        JsonArray array = object.getJsonArray(member);
        return array.getValuesAs(JsonString::getString);
    }

    public boolean isNumber() {
        return NUMBERS.contains(type);
    }

    public boolean isBoolean() {
        return type.equals("boolean");
    }

    public boolean isText() {
        return length > 0;
    }

    /** Whether a caller may give it a value at all. */
    public boolean isWritable() {
        return createable || updateable;
    }
}
