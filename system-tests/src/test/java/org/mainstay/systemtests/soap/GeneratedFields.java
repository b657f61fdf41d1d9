package org.mainstay.systemtests.soap;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mainstay.systemtests.client.User;

/**
 * Fields with values made up by a seed, valid and invalid, from what the schema says of a kind. A seed that fails is
 * told by the test, and gives the same values again.
 */
final class GeneratedFields {

    private static final String[] TEXTS = {
        "", " ", "Müller & Söhne", "株式会社", "a<b>c", "\"quoted\"", "line\nbreak", "tab\tbed", "𝒳𝒴", "null", "x\r\ny"
    };

    private final List<JsonObject> fields;
    private final Random random;
    private boolean unreadable;

    GeneratedFields(String kind, long seed) {
        this.fields =
                User.admin()
                        .get("/schema/" + kind)
                        .is(200)
                        .json()
                        .getJsonArray("fields")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .filter(f ->
                                f.getBoolean("updateable") && !f.getBoolean("externalId") && !f.containsKey("relation"))
                        .toList();
        this.random = new Random(seed);
    }

    /** Whether there is any field to make up values for. */
    boolean any() {
        return !fields.isEmpty();
    }

    /** A few fields; at most one of them cannot even be read. */
    Map<String, Object> some() {
        unreadable = false;
        Map<String, Object> values = new LinkedHashMap<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            JsonObject field = fields.get(random.nextInt(fields.size()));
            values.put(field.getString("name"), random.nextInt(6) == 0 ? null : value(field));
        }
        return values;
    }

    private Object value(JsonObject field) {
        return switch (field.getString("type")) {
            case "boolean" -> random.nextBoolean();
            case "integer" ->
                random.nextInt(4) == 0 ? new BigDecimal("1234567890") : BigDecimal.valueOf(random.nextInt(1_000));
            case "decimal", "currency", "percent" -> number();
            case "date" ->
                random.nextInt(4) == 0
                        ? unreadable("1999-02-30", "2001-02-03")
                        : "19" + (10 + random.nextInt(80)) + "-02-03";
            case "datetime" -> "19" + (10 + random.nextInt(80)) + "-02-03T04:05:06.789Z";
            case "email" -> random.nextInt(3) == 0 ? "no address" : "a" + random.nextInt(100) + "@example.org";
            case "picklist" ->
                random.nextInt(3) == 0
                        ? "Purple"
                        : field.getJsonObject("picklist").getJsonArray("values").getString(0);
            default -> text(field.getInt("length"));
        };
    }

    private BigDecimal number() {
        return switch (random.nextInt(4)) {
            case 0 -> new BigDecimal("12345678901234567890");
            case 1 -> new BigDecimal("0.123");
            default -> BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(3));
        };
    }

    private String text(int length) {
        return switch (random.nextInt(8)) {
            case 0 -> "x".repeat(Math.min(length, 40_000));
            case 1 -> "y".repeat(Math.min(length, 40_000) + 1);
            default -> TEXTS[random.nextInt(TEXTS.length)];
        };
    }

    /** What cannot be read is told before anything else is looked at, so one is enough. */
    private String unreadable(String bad, String good) {
        if (unreadable) {
            return good;
        }
        unreadable = true;
        return bad;
    }
}
