package org.mainstay.systemtests.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mainstay.systemtests.client.SharedFolder;

/** The fields that hold text, what is thrown at them, and what of it they say they cannot hold. */
public final class TextFields {

    private static final Set<String> TEXT = Set.of("text", "long_text", "email", "phone", "url", "picklist");
    private static final Pattern ADDRESS = Pattern.compile("[^\\p{Cntrl}\\s]+@[^\\p{Cntrl}\\s@]+");

    private TextFields() {}

    /** The Big List of Naughty Strings; without it the test is skipped. */
    public static List<String> naughtyStrings() throws IOException {
        try (JsonReader json = Json.createReader(
                Files.newInputStream(SharedFolder.find("nasty/blns").resolve("blns.json")))) {
            List<String> strings = json.readArray().getValuesAs(JsonString::getString);
            assertThat(strings).hasSize(515);
            return strings;
        }
    }

    static boolean isText(JsonObject field) {
        return TEXT.contains(field.getString("type"));
    }

    /** Why the field cannot hold the string. */
    static Set<String> refusals(JsonObject field, boolean required, String string) {
        Set<String> refusals = new TreeSet<>();
        if (required && string.isBlank()) {
            refusals.add("REQUIRED_FIELD_MISSING");
        } else if (string.codePointCount(0, string.length()) > field.getInt("length")) {
            refusals.add("STRING_TOO_LONG");
        } else if (field.getString("type").equals("email")
                && !string.isEmpty()
                && !ADDRESS.matcher(string).matches()) {
            refusals.add("INVALID_EMAIL_ADDRESS");
        } else if (field.getString("name").equals("currencyIsoCode")) {
            refusals.add("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST");
        }
        return refusals;
    }
}
