package org.mainstay.systemtests.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.User;

/** One record from its creation to its end. */
class RecordsIT {

    private final Api api = User.admin();
    private final String key = "K-" + UUID.randomUUID();

    private Reply create(Object... namesAndValues) {
        return api.post("/accounts", body(namesAndValues)).is(201);
    }

    @Test
    void a_created_record_is_answered_with_its_address_and_version() {
        Reply created = create("name", "Brauerei Göß", "annualRevenue", new BigDecimal("1234567890123456.78"));

        assertThat(created.header("Location")).isEqualTo(api.url() + "/api/v1/accounts/" + created.id());
        assertThat(created.etag()).isEqualTo("\"1\"");
        assertThat(created.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(created.id()).hasSize(18).startsWith("001");
        JsonObject record = created.json();
        assertThat(record.getString("name")).isEqualTo("Brauerei Göß");
        assertThat(record.getJsonNumber("annualRevenue").bigDecimalValue()).isEqualByComparingTo("1234567890123456.78");
        assertThat(record.getBoolean("isPersonAccount")).isFalse();
        assertThat(record.isNull("billingCity")).isTrue();
        assertThat(record.getString("createdDate"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z")
                .isEqualTo(record.getString("systemModstamp"));
    }

    @Test
    void a_record_is_read_as_it_was_created_by_the_long_and_the_short_id() {
        Reply created = create("name", "Read me", "annualRevenue", 5);

        Reply read = api.get("/accounts/" + created.id()).is(200);
        assertThat(read.text()).isEqualTo(created.text());
        assertThat(read.etag()).isEqualTo(created.etag());
        assertThat(api.get("/accounts/" + created.id().substring(0, 15)).is(200).json())
                .isEqualTo(created.json());
    }

    @Test
    void a_reader_may_ask_for_some_fields_only() {
        String id = create("name", "Some", "billingCity", "Graz").id();

        assertThat(api.get("/accounts/" + id + "?fields=billingCity,name")
                        .is(200)
                        .json())
                .containsKeys("billingCity", "name")
                .doesNotContainKeys("billingStreet", "createdDate", "phone");
        api.get("/accounts/" + id + "?fields=billingCity,colour").isRefused(422, "INVALID_FIELD");
    }

    @Test
    void a_reader_who_has_the_version_gets_no_body() {
        Reply created = create("name", "Cached");
        String path = "/accounts/" + created.id();

        Reply unchanged = api.get(path, r -> r.header("If-None-Match", created.etag()));
        assertThat(unchanged.is(304).body()).isEmpty();
        assertThat(unchanged.etag()).isEqualTo(created.etag());
        api.get(path, r -> r.header("If-None-Match", "\"7\", W/" + created.etag()))
                .is(304);
        api.get(path, r -> r.header("If-None-Match", "\"7\"")).is(200);
        api.patch(path, body("phone", "1")).is(200);
        api.get(path, r -> r.header("If-None-Match", created.etag())).is(200);
    }

    @Test
    void a_merge_patch_changes_what_it_names_and_null_clears() {
        Reply created = create("name", "Before", "phone", "1", "fax", "2");

        Reply changed = api.patch("/accounts/" + created.id(), body("name", "After", "phone", null))
                .is(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(changed.json().getString("name")).isEqualTo("After");
        assertThat(changed.json().isNull("phone")).isTrue();
        assertThat(changed.json().getString("fax")).isEqualTo("2");
        assertThat(changed.json().getString("createdDate"))
                .isEqualTo(created.json().getString("createdDate"));
        assertThat(api.get("/accounts/" + created.id()).json()).isEqualTo(changed.json());
    }

    @Test
    void a_patch_may_be_plain_json_but_nothing_else() {
        String path = "/accounts/" + create("name", "Typed").id();

        api.send("PATCH", path, "application/json", "{\"phone\": \"1\"}".getBytes())
                .is(200);
        api.send("PATCH", path, "text/plain", "{}".getBytes()).isRefused(415, "UNSUPPORTED_MEDIA_TYPE");
        api.send("PATCH", path, null, "{}".getBytes()).isRefused(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_patch_that_changes_nothing_writes_nothing() {
        Reply created = create("name", "Same", "annualRevenue", 5);
        String path = "/accounts/" + created.id();

        Reply patched = api.patch(path, body("name", "Same", "annualRevenue", new BigDecimal("5.00"), "fax", null));
        assertThat(patched.is(200).etag()).isEqualTo(created.etag());
        assertThat(patched.json().getString("systemModstamp"))
                .isEqualTo(created.json().getString("systemModstamp"));
        assertThat(api.get(path + "/history").items()).hasSize(1);
    }

    @Test
    void a_change_of_a_version_that_is_gone_is_refused() {
        Reply created = create("name", "Contended");
        String path = "/accounts/" + created.id();
        Reply second = api.patch(path, body("phone", "1"), r -> r.header("If-Match", created.etag()));

        second.is(200);
        api.patch(path, body("phone", "2"), r -> r.header("If-Match", created.etag()))
                .isRefused(412, "VERSION_MISMATCH");
        api.delete(path, r -> r.header("If-Match", created.etag())).isRefused(412, "VERSION_MISMATCH");
        api.patch(path, body("phone", "2"), r -> r.header("If-Match", "W/" + second.etag()))
                .isRefused(412, "VERSION_MISMATCH");
        api.patch(path, body("phone", "2"), r -> r.header("If-Match", "nonsense"))
                .isRefused(412, "VERSION_MISMATCH");
        assertThat(api.get(path).json().getString("phone")).isEqualTo("1");
        api.patch(path, body("phone", "3"), r -> r.header("If-Match", "*")).is(200);
        api.delete(path, r -> r.header("If-Match", "\"3\"")).is(204);
    }

    @Test
    void unknown_and_read_only_members_are_refused_each_by_name() {
        Reply refused = api.post(
                "/accounts",
                body(
                        "name",
                        "Odd",
                        "colour",
                        "red",
                        "id",
                        "001000000000000AAA",
                        "createdDate",
                        "2020-01-01T00:00:00Z"));

        refused.isRefusedFor("colour", "INVALID_FIELD");
        Reply readOnly = api.post("/accounts", body("name", "Odd", "isDeleted", true, "version", 3));
        readOnly.isRefusedFor("isDeleted", "INVALID_FIELD_FOR_INSERT_UPDATE");
        readOnly.isRefusedFor("version", "INVALID_FIELD_FOR_INSERT_UPDATE");
    }

    @Test
    void all_faults_of_a_record_are_told_at_once() {
        Reply refused = api.post(
                "/accounts",
                body("fax", "9".repeat(41), "personEmail", "nobody", "annualRevenue", new BigDecimal("1.234")));

        assertThat(refused.is(422).errors())
                .containsExactlyInAnyOrder(
                        "REQUIRED_FIELD_MISSING /name",
                        "STRING_TOO_LONG /fax",
                        "INVALID_EMAIL_ADDRESS /personEmail",
                        "NUMBER_OUTSIDE_VALID_RANGE /annualRevenue");
    }

    @Test
    void an_upsert_creates_once_and_updates_from_then_on() {
        Reply created = api.put("/accounts/by-external-id/" + key, body("name", "First"))
                .is(201);
        assertThat(created.json().getString("externalId")).isEqualTo(key);
        assertThat(created.header("Location")).isEqualTo(api.url() + "/api/v1/accounts/" + created.id());

        Reply updated = api.put("/accounts/by-external-id/" + key, body("name", "Second"))
                .is(200);
        assertThat(updated.id()).isEqualTo(created.id());
        assertThat(updated.etag()).isEqualTo("\"2\"");
        Reply same = api.put("/accounts/by-external-id/" + key, body("name", "Second"))
                .is(200);
        assertThat(same.etag()).isEqualTo("\"2\"");
    }

    @Test
    void an_upsert_whose_body_names_another_external_id_is_refused() {
        api.put("/accounts/by-external-id/" + key, body("name", "Two keys", "externalId", key + "-other"))
                .isRefusedFor("externalId", "INVALID_FIELD");
        api.put("/accounts/by-external-id/" + key, body("name", "One key", "externalId", key))
                .is(201);
    }

    @Test
    void an_external_id_may_hold_any_characters() {
        String odd = key + " a/b?c#d%e;f+g&h=ü\uD83D\uDE00\"'";
        String encoded = java.net.URLEncoder.encode(odd, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");

        Reply created = api.put("/accounts/by-external-id/" + encoded, body("name", "Odd key"))
                .is(201);
        assertThat(created.json().getString("externalId")).isEqualTo(odd);
        assertThat(api.put("/accounts/by-external-id/" + encoded, body("name", "Odd key"))
                        .is(200)
                        .id())
                .isEqualTo(created.id());
    }

    @Test
    void an_external_id_is_unique_among_live_records() {
        Reply first = create("name", "First", "externalId", key);

        api.post("/accounts", body("name", "Second", "externalId", key)).isRefusedFor("externalId", "DUPLICATE_VALUE");
        api.delete("/accounts/" + first.id()).is(204);
        create("name", "Second", "externalId", key);
        api.post("/accounts/" + first.id() + "/restore", null).isRefusedFor("externalId", "DUPLICATE_VALUE");
        api.put("/accounts/by-external-id/" + key, body("phone", "1")).is(200);
    }

    @Test
    void a_contact_names_its_account_by_id_or_by_external_id() {
        String account = create("name", "Employer", "externalId", key).id();

        Reply byKey = api.post("/contacts", body("lastName", "Huber", "account", body("externalId", key)));
        assertThat(byKey.is(201).json().getString("accountId")).isEqualTo(account);
        assertThat(byKey.json().getString("name")).isEqualTo("Huber");
        Reply byId = api.post("/contacts", body("lastName", "Maier", "accountId", account));
        assertThat(byId.is(201).json().getString("accountId")).isEqualTo(account);
        String path = "/contacts/" + byId.id();
        assertThat(api.patch(path, body("account", null)).is(200).json().isNull("accountId"))
                .isTrue();
        assertThat(api.patch(path, body("account", body("externalId", key)))
                        .is(200)
                        .json()
                        .getString("accountId"))
                .isEqualTo(account);
    }

    @Test
    void a_relation_to_what_is_not_there_is_refused() {
        api.post("/contacts", body("lastName", "Huber", "account", body("externalId", key)))
                .isRefusedFor("accountId", "INVALID_CROSS_REFERENCE_KEY");
        String deleted = create("name", "Gone").id();
        api.delete("/accounts/" + deleted).is(204);
        api.post("/contacts", body("lastName", "Huber", "accountId", deleted))
                .isRefusedFor("accountId", "INVALID_CROSS_REFERENCE_KEY");
        String contact =
                api.post("/contacts", body("lastName", "Huber")).is(201).id();
        api.post("/contacts", body("lastName", "Huber", "accountId", contact))
                .isRefusedFor("accountId", "INVALID_CROSS_REFERENCE_KEY");
        api.post("/contacts", body("lastName", "Huber", "account", body("id", deleted)))
                .isRefusedFor("account", "INVALID_TYPE_ON_FIELD_IN_RECORD");
    }

    @Test
    void a_deleted_record_is_gone_until_it_is_restored() {
        Reply created = create("name", "In and out", "externalId", key);
        String path = "/accounts/" + created.id();

        assertThat(api.delete(path).is(204).body()).isEmpty();
        api.get(path).isRefused(404, "ENTITY_IS_DELETED");
        api.patch(path, body("phone", "1")).isRefused(404, "ENTITY_IS_DELETED");
        api.delete(path).isRefused(404, "ENTITY_IS_DELETED");
        assertThat(api.get("/accounts?filter=externalId==" + key).items()).isEmpty();

        Reply restored = api.post(path + "/restore", null).is(200);
        assertThat(restored.json().getString("name")).isEqualTo("In and out");
        assertThat(restored.etag()).isEqualTo("\"3\"");
        assertThat(api.get(path).is(200).json()).isEqualTo(restored.json());
        api.post(path + "/restore", null).is(422);
    }

    @Test
    void a_purged_record_is_gone_for_good() {
        String path = "/accounts/" + create("name", "For good").id();

        api.delete(path + "?purge=true").is(204);
        api.get(path).isRefused(404, "NOT_FOUND");
        api.post(path + "/restore", null).isRefused(404, "NOT_FOUND");
        String deletedFirst = "/accounts/" + create("name", "In two steps").id();
        api.delete(deletedFirst).is(204);
        api.delete(deletedFirst + "?purge=true").is(204);
        api.get(deletedFirst).isRefused(404, "NOT_FOUND");
    }

    @Test
    void what_others_refer_to_stays() {
        String account = create("name", "Needed").id();
        String contact = api.post("/contacts", body("lastName", "Huber", "accountId", account))
                .is(201)
                .id();

        api.delete("/accounts/" + account).isRefused(422, "DEPENDENCY_EXISTS");
        api.delete("/accounts/" + account + "?purge=true").isRefused(422, "DEPENDENCY_EXISTS");
        api.delete("/contacts/" + contact).is(204);
        api.delete("/accounts/" + account).is(204);
        api.post("/contacts/" + contact + "/restore", null).isRefusedFor("accountId", "INVALID_CROSS_REFERENCE_KEY");
    }

    @Test
    void the_history_tells_each_change_newest_first() {
        Reply created = create("name", "Storied", "annualRevenue", 5, "externalId", key);
        String path = "/accounts/" + created.id();
        Reply patched = api.patch(path, body("name", "Told", "annualRevenue", new BigDecimal("6.50")));
        api.delete(path).is(204);

        List<JsonObject> entries = api.get(path + "/history").is(200).items();
        assertThat(entries).extracting(e -> e.getString("operation")).containsExactly("DELETE", "UPDATE", "CREATE");
        JsonObject update = entries.get(1);
        assertThat(update.getJsonObject("changes"))
                .isEqualTo(body(
                        "name",
                                Json.createArrayBuilder()
                                        .add("Storied")
                                        .add("Told")
                                        .build(),
                        "annualRevenue", array(new BigDecimal("5.00"), new BigDecimal("6.50"))));
        assertThat(update.getString("protocol")).isEqualTo("REST");
        assertThat(update.getString("requestId")).isEqualTo(patched.header("X-Request-Id"));
        assertThat(update.getString("userId")).isEqualTo(created.json().getString("createdById"));
        assertThat(entries.get(2)
                        .getJsonObject("changes")
                        .getJsonArray("externalId")
                        .get(0))
                .isEqualTo(JsonValue.NULL);
    }

    private static JsonValue array(BigDecimal before, BigDecimal after) {
        return Json.createArrayBuilder().add(before).add(after).build();
    }

    @Test
    void a_long_history_comes_in_pages() {
        String path = "/accounts/" + create("name", "0").id();
        for (int i = 1; i <= 6; i++) {
            api.patch(path, body("name", Integer.toString(i))).is(200);
        }

        Reply first = api.get(path + "/history?limit=4").is(200);
        assertThat(first.items()).hasSize(4);
        Reply second = api.get(path + "/history?limit=4&before=" + first.next()).is(200);
        assertThat(second.items()).hasSize(3);
        assertThat(second.next()).isNull();
        assertThat(second.items().get(2).getString("operation")).isEqualTo("CREATE");
        api.get(path + "/history?limit=0").isRefused(400, "INVALID_PARAMETER");
        api.get(path + "/history?limit=201").isRefused(400, "INVALID_PARAMETER");
        api.get(path + "/history?before=x").isRefused(400, "INVALID_PARAMETER");
    }

    @Test
    void a_person_account_is_named_by_its_parts() {
        Reply created = create("isPersonAccount", true, "firstName", "Ada", "middleName", "K.", "lastName", "Lovelace");

        assertThat(created.json().getString("name")).isEqualTo("Ada K. Lovelace");
        String path = "/accounts/" + created.id();
        assertThat(api.patch(path, body("middleName", null)).is(200).json().getString("name"))
                .isEqualTo("Ada Lovelace");
        api.patch(path, body("name", "Somebody Else")).isRefusedFor("name", "FIELD_INTEGRITY_EXCEPTION");
        api.patch(path, body("isPersonAccount", false))
                .isRefusedFor("isPersonAccount", "INVALID_FIELD_FOR_INSERT_UPDATE");
        api.post("/accounts", body("isPersonAccount", true, "firstName", "Ada"))
                .isRefusedFor("lastName", "REQUIRED_FIELD_MISSING");
        api.post("/accounts", body("name", "Acme", "lastName", "Lovelace"))
                .isRefusedFor("lastName", "FIELD_INTEGRITY_EXCEPTION");
    }
}
