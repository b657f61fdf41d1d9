package org.mainstay.systemtests.custom;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Values that a field cannot have, whatever else it holds. */
final class WrongValues {

    private WrongValues() {}

    static List<JsonValue> of(JsonObject field) {
        List<JsonValue> wrong = new ArrayList<>(List.of(JsonValue.EMPTY_JSON_ARRAY, JsonValue.EMPTY_JSON_OBJECT));
        if (field.getBoolean("autoNumber")) {
            wrong.add(Json.createValue("1"));
            return wrong;
        }
        if (field.getBoolean("required")) {
            wrong.add(JsonValue.NULL);
        }
        switch (field.getString("type")) {
            case "boolean" -> texts(wrong, "true", "");
            case "decimal", "currency", "percent" -> numbers(wrong, field);
            case "date" -> texts(wrong, "", "2026-02-30", "1699-12-31", "4001-01-01", "2026-1-1", "today");
            case "datetime" -> texts(wrong, "", "2026-01-31", "2026-01-31T25:00:00Z", "2026-01-31T10:00:00");
            case "time" -> texts(wrong, "", "25:00:00", "noon", "10");
            case "reference" -> texts(wrong, "", "x", "001000000000000", "00Q000000000001AAA");
            case "email" -> texts(wrong, "nobody", "a b@example.org", "x".repeat(80) + "@example.org");
            default -> longer(wrong, field);
        }
        return wrong;
    }

    private static void texts(List<JsonValue> wrong, String... texts) {
        Stream.of(texts).map(Json::createValue).forEach(wrong::add);
        wrong.add(Json.createValue(1));
    }

    private static void numbers(List<JsonValue> wrong, JsonObject field) {
        int scale = field.getInt("scale");
        wrong.add(Json.createValue("1"));
        wrong.add(JsonValue.TRUE);
        wrong.add(Json.createValue(BigDecimal.ONE.movePointRight(field.getInt("precision") - scale)));
        wrong.add(Json.createValue(BigDecimal.ONE.movePointLeft(scale + 1)));
        wrong.add(Json.createValue(new BigDecimal("1e400")));
    }

    private static void longer(List<JsonValue> wrong, JsonObject field) {
        wrong.add(Json.createValue(5));
        wrong.add(Json.createValue("a\u0000b"));
        wrong.add(Json.createValue("x".repeat(field.getInt("length") + 1)));
        if (field.containsKey("picklist") && field.getJsonObject("picklist").getBoolean("restricted")) {
            wrong.add(Json.createValue("none of them"));
        }
    }
}
