package org.mainstay.systemtests.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.SharedFolder;
import org.mainstay.systemtests.client.User;

/**
 * The 515 strings of the Big List of Naughty Strings in every text field that can be written. What a field cannot hold
 * is refused for that field and for the reason that the schema tells; everything else comes back as it was sent.
 */
@ExtendWith(Aftermath.class)
class NaughtyStringsIT {

    private static final Set<String> TEXT = Set.of("text", "long_text", "email", "phone", "url", "picklist");
    private static final Set<String> NAME_PARTS = Set.of("salutation", "firstName", "middleName", "lastName", "suffix");
    private static final Pattern ADDRESS = Pattern.compile("[^\\p{Cntrl}\\s]+@[^\\p{Cntrl}\\s@]+");

    private static List<String> strings;

    private final Api api = User.admin();

    @BeforeAll
    static void readStrings() throws IOException {
        try (JsonReader json = Json.createReader(
                Files.newInputStream(SharedFolder.find("nasty/blns").resolve("blns.json")))) {
            JsonArray list = json.readArray();
            strings = list.getValuesAs(JsonString::getString);
        }
        assertThat(strings).hasSize(515);
    }

    /** Name to description of all text fields that a caller writes. */
    private Map<String, JsonObject> textFields(String kind) {
        Map<String, JsonObject> fields = new TreeMap<>();
        for (JsonObject field :
                api.get("/schema/" + kind).is(200).json().getJsonArray("fields").getValuesAs(JsonObject.class)) {
            if (field.getBoolean("createable") && TEXT.contains(field.getString("type"))) {
                fields.put(field.getString("name"), field);
            }
        }
        return fields;
    }

    @Test
    void a_business_account_keeps_them_or_names_the_field() {
        Map<String, JsonObject> fields = textFields("accounts");
        fields.keySet().removeAll(NAME_PARTS);

        assertThat(fields).hasSizeGreaterThan(30);
        keepsOrNames("accounts", fields, body("name", "x"));
    }

    @Test
    void a_person_account_keeps_them_or_names_the_field() {
        Map<String, JsonObject> fields = textFields("accounts");
        fields.keySet().retainAll(NAME_PARTS);

        assertThat(fields).hasSize(NAME_PARTS.size());
        keepsOrNames("accounts", fields, body("isPersonAccount", true, "lastName", "x"));
    }

    @Test
    void a_contact_keeps_them_or_names_the_field() {
        Map<String, JsonObject> fields = textFields("contacts");

        assertThat(fields).hasSizeGreaterThan(25);
        keepsOrNames("contacts", fields, body("lastName", "x"));
    }

    /** @param needed values for what a record cannot be without */
    private void keepsOrNames(String kind, Map<String, JsonObject> fields, JsonObject needed) {
        for (String string : strings) {
            Map<String, Object> sent = new LinkedHashMap<>(needed);
            Map<String, Set<String>> faulty = new TreeMap<>();
            fields.forEach((name, field) -> {
                sent.put(name, string);
                Set<String> refusals = refusals(field, needed.containsKey(name), string);
                if (!refusals.isEmpty()) {
                    faulty.put(name, refusals);
                }
            });
            Reply reply = post(kind, sent);
            assertThat(reply.status()).as("'%s': %s", string, reply).isEqualTo(faulty.isEmpty() ? 201 : 422);
            if (!faulty.isEmpty()) {
                assertThat(refused(reply, sent)).as("'%s'", string).isEqualTo(faulty);
                sent.keySet().removeAll(faulty.keySet());
                needed.forEach(sent::putIfAbsent);
                reply = post(kind, sent);
            }
            readsBack(kind, reply.is(201).id(), sent);
        }
    }

    /** Codes by field; silent about fields that the server makes of others. */
    private static Map<String, Set<String>> refused(Reply reply, Map<String, Object> sent) {
        Map<String, Set<String>> refused = new TreeMap<>();
        for (String error : reply.errors()) {
            String field = error.substring(error.indexOf('/') + 1);
            if (sent.containsKey(field)) {
                refused.computeIfAbsent(field, f -> new TreeSet<>()).add(error.substring(0, error.indexOf(' ')));
            }
        }
        return refused;
    }

    private Reply post(String kind, Map<String, Object> sent) {
        return api.post(
                "/" + kind,
                body(sent.entrySet().stream()
                        .flatMap(member -> Stream.of(member.getKey(), member.getValue()))
                        .toArray()));
    }

    private void readsBack(String kind, String id, Map<String, Object> sent) {
        JsonObject record = api.get("/" + kind + "/" + id).is(200).json();
        sent.forEach((name, value) -> {
            if (value instanceof String text) {
                assertThat(record.getString(name)).as(name).isEqualTo(text);
            }
        });
        api.delete("/" + kind + "/" + id).is(204); // so that the next may have the same external id
    }

    /** Why the field cannot hold the string. */
    private static Set<String> refusals(JsonObject field, boolean required, String string) {
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
