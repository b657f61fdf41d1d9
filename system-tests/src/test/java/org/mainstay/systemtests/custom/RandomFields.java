package org.mainstay.systemtests.custom;

import static org.mainstay.systemtests.custom.Definition.field;
import static org.mainstay.systemtests.custom.Definition.with;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Random;

/** Definitions of fields that can be, with all that a field of their type may have. */
final class RandomFields {

    static final List<String> TYPES = List.of(
            "text",
            "longText",
            "number",
            "currency",
            "percent",
            "boolean",
            "date",
            "datetime",
            "time",
            "email",
            "phone",
            "url",
            "picklist",
            "multiPicklist",
            "autoNumber",
            "reference");

    /** Long enough for values that no other record has. */
    private static final int LEAST_LENGTH = 50;

    private static final int LONGEST_TEXT = 255;
    private static final int MOST_DIGITS = 18;

    private final Random random;

    RandomFields(Random random) {
        this.random = random;
    }

    /** A field of that type; a reference still lacks where it leads. */
    JsonObject next(String name, String type) {
        JsonObject field = with(field(name, type), "helpText", "Über \"" + name + "\" 🚲");
        return switch (type) {
            case "text" -> with(field, "length", random.nextInt(LEAST_LENGTH, LONGEST_TEXT + 1));
            case "longText" -> with(field, "length", random.nextInt(LONGEST_TEXT, 131_073));
            case "number", "currency", "percent" -> decimal(field);
            case "picklist" ->
                with(
                        field,
                        "values",
                        HostileFields.array("Grün", "b 'c' \"d\"", "C\\D", "🚲"),
                        "restricted",
                        random.nextBoolean());
            case "multiPicklist" ->
                with(
                        field,
                        "values",
                        HostileFields.array("Rot", "b 'c'", "C%D", "🚲"),
                        "restricted",
                        random.nextBoolean());
            case "autoNumber" -> with(field, "numberFormat", "N'\"%-{0000}/" + random.nextInt(10));
            default -> field;
        };
    }

    private JsonObject decimal(JsonObject field) {
        int precision = random.nextInt(3, MOST_DIGITS + 1);
        return with(field, "precision", precision, "scale", random.nextInt(precision + 1));
    }

    /** The same with an index, when values of the type can have one. */
    JsonObject indexed(JsonObject field) {
        return switch (field.getString("type")) {
            case "longText", "multiPicklist" -> field;
            default -> with(field, "indexed", true);
        };
    }
}
