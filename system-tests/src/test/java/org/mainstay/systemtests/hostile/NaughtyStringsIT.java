package org.mainstay.systemtests.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.User;

/**
 * The 515 strings of the Big List of Naughty Strings in every text field that can be written. What a field cannot hold
 * is refused for that field and for the reason that the schema tells; everything else comes back as it was sent.
 */
@ExtendWith(Aftermath.class)
class NaughtyStringsIT {

    private static final Set<String> NAME_PARTS = Set.of("salutation", "firstName", "middleName", "lastName", "suffix");

    private static List<String> strings;

    private final Api api = User.admin();

    @BeforeAll
    static void readStrings() throws IOException {
        strings = TextFields.naughtyStrings();
    }

    /** Name to description of all text fields that a caller writes. */
    /** Without the external id, which is unique: {@code EveryTextFieldIT} has used up the strings there. */
    private Map<String, JsonObject> textFields(String kind) {
        Map<String, JsonObject> fields = new TreeMap<>();
        for (JsonObject field :
                api.get("/schema/" + kind).is(200).json().getJsonArray("fields").getValuesAs(JsonObject.class)) {
            if (field.getBoolean("createable") && TextFields.isText(field)) {
                fields.put(field.getString("name"), field);
            }
        }
        fields.remove("externalId");
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
                Set<String> refusals = TextFields.refusals(field, needed.containsKey(name), string);
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
}
