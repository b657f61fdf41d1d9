package org.mainstay.systemtests.docs;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * What an example's output must say. As JSON: every member shown is there and equal, others may be there too; the text
 * {@code …} stands for any value but null. As text: every line shown is part of some line.
 */
record Expectation(Form form, String text) {

    /** How the expectation is written. */
    enum Form {
        JSON,
        TEXT
    }

    private static final String ANYTHING = "…";

    /** What the output lacks; empty when it says all that was expected. */
    List<String> missingIn(String output) {
        List<String> missing = new ArrayList<>();
        if (form == Form.TEXT) {
            text.lines()
                    .filter(line -> output.lines().noneMatch(given -> given.contains(line.strip())))
                    .forEach(missing::add);
            return missing;
        }
        try {
            compare("", value(text), value(output), missing);
        } catch (JsonException e) {
            missing.add("JSON: " + e.getMessage());
        }
        return missing;
    }

    private static JsonValue value(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }

    private static void compare(String place, JsonValue expected, JsonValue given, List<String> missing) {
        if (given == null) {
            missing.add(place + " is absent");
        } else if (expected instanceof JsonObject object && given instanceof JsonObject other) {
            object.forEach((name, value) -> compare(place + "/" + name, value, other.get(name), missing));
        } else if (expected instanceof JsonArray array && given instanceof JsonArray other) {
            if (array.size() != other.size()) {
                missing.add(place + " has " + other.size() + " elements, not " + array.size());
                return;
            }
            for (int i = 0; i < array.size(); i++) {
                compare(place + "/" + i, array.get(i), other.get(i), missing);
            }
        } else if (!isEqual(expected, given)) {
            missing.add(place + " is " + given + ", not " + expected);
        }
    }

    private static boolean isEqual(JsonValue expected, JsonValue given) {
        if (expected instanceof JsonString text && text.getString().equals(ANYTHING)) {
            return given != JsonValue.NULL;
        }
        if (expected instanceof JsonNumber number && given instanceof JsonNumber other) {
            return number.bigDecimalValue().compareTo(other.bigDecimalValue()) == 0;
        }
        return expected.equals(given);
    }
}
