package org.mainstay.systemtests.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.User;

/** Readable requests whose values no field can hold: refused by name, and nothing is written. */
@ExtendWith(Aftermath.class)
class HostileValuesIT {

    /** For each type of field, JSON that is no value of it. */
    private static final Map<String, List<String>> NO_VALUES = Map.of(
            "text",
                    List.of(
                            "1",
                            "true",
                            "{}",
                            "[]",
                            "[\"a\"]",
                            "\"\\u0000\"",
                            "\"a\\u0000b\"",
                            "\"\\ud800\"",
                            "\"\\udc00\\ud800\"",
                            "\"a\\ud83d\""),
            "boolean", List.of("null", "0", "1", "\"true\"", "{}", "[]"),
            "number",
                    List.of(
                            "\"1\"",
                            "true",
                            "{}",
                            "[]",
                            "1e999999",
                            "-1e999999",
                            "1e-999999",
                            "1e2147483648",
                            "1e-2147483649",
                            "1e99999999999",
                            "9".repeat(61),
                            "0." + "1".repeat(100),
                            "1" + "0".repeat(5_000)),
            "date",
                    List.of(
                            "1",
                            "true",
                            "\"\"",
                            "\"yesterday\"",
                            "\"2026-02-30\"",
                            "\"2026-13-01\"",
                            "\"2026-01-31T00:00:00Z\"",
                            "\"20260131\"",
                            "\"31.01.2026\"",
                            "\"0000-01-01\"",
                            "\"-0044-03-15\"",
                            "\"+12345-01-01\"",
                            "\"+999999999-12-31\"",
                            "\"２０２６-01-31\""),
            "datetime",
                    List.of(
                            "1",
                            "true",
                            "{}",
                            "\"\"",
                            "\"yesterday\"",
                            "\"2026-02-30T00:00:00Z\"",
                            "\"2026-01-31T25:00:00Z\"",
                            "\"+999999999-12-31T00:00:00Z\""),
            "reference", List.of("1", "true", "{}", "\"\"", "\"x\"", "\"001000000000000\\u0000AA\""));

    private final Api api = User.admin();
    private final String key = UUID.randomUUID().toString();
    private Reply account;

    @BeforeEach
    void create() {
        account = api.post("/accounts", body("name", key, "annualRevenue", 1)).is(201);
    }

    private static List<String> noValuesOf(String type) {
        return switch (type) {
            case "text", "long_text", "email", "phone", "url", "picklist" -> NO_VALUES.get("text");
            case "integer", "decimal", "currency", "percent" -> NO_VALUES.get("number");
            default -> NO_VALUES.get(type);
        };
    }

    private Reply send(String method, String path, String json) {
        return api.send(method, path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static String bodyWith(String needed, String name, String json) {
        JsonObject others = Json.createReader(new StringReader(needed)).readObject();
        String rest = Json.createObjectBuilder(others).remove(name).build().toString();
        return rest.substring(0, rest.length() - 1) + (rest.equals("{}") ? "" : ",") + "\"" + name + "\":" + json + "}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            accounts | {"name": "x"}
            contacts | {"lastName": "x"}
            users    | {"username": "x", "lastName": "x", "role": "viewer"}""")
    void each_field_refuses_what_its_type_cannot_hold(String kind, String needed) {
        List<JsonObject> fields =
                api.get("/schema/" + kind).json().getJsonArray("fields").getValuesAs(JsonObject.class);
        for (JsonObject field : fields) {
            String name = field.getString("name");
            boolean writable = field.getBoolean("createable") || field.getBoolean("updateable");
            for (String json : writable ? noValuesOf(field.getString("type")) : List.<String>of()) {
                Reply refused = send("POST", "/" + kind, bodyWith(needed, name, json));
                assertThat(refused.status()).as("%s %s", json, refused).isIn(400, 422);
                assertThat(refused.errors()).as("%s %s", json, refused).allMatch(e -> e.endsWith(" /" + name));
            }
        }
    }

    @Test
    void a_change_with_one_bad_value_changes_nothing() {
        String path = "/accounts/" + account.id();

        send("PATCH", path, "{\"phone\": \"1\", \"name\": \"\\u0000\"}").is(422);
        send("PATCH", path, "{\"phone\": \"1\", \"annualRevenue\": 1e999999}").is(422);
        assertThat(api.get(path).json()).isEqualTo(account.json());
    }

    @ParameterizedTest
    @CsvSource({
        "annualRevenue, 10000000000000000",
        "annualRevenue, 0.001",
        "annualRevenue, 1e16",
        "annualRevenue, -1e-3",
        "numberOfEmployees, 100000000",
        "numberOfEmployees, -100000000"
    })
    void a_number_with_too_many_digits_is_refused(String field, String number) {
        send("PATCH", "/accounts/" + account.id(), "{\"" + field + "\": " + number + "}")
                .isRefusedFor(field, "NUMBER_OUTSIDE_VALID_RANGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999999999999.99", "-9999999999999999.99", "1.10e1", "0.00", "-0", "100E-2", "1e15"})
    void a_number_that_fits_is_kept_to_the_last_digit(String number) {
        String path = "/accounts/" + account.id();

        send("PATCH", path, "{\"annualRevenue\": " + number + "}").is(200);
        assertThat(api.get(path).json().getJsonNumber("annualRevenue").bigDecimalValue())
                .isEqualByComparingTo(number);
    }

    @Test
    void a_text_may_be_as_long_as_the_schema_says_and_not_longer() {
        String path = "/accounts/" + account.id();

        api.patch(path, body("description", "😀".repeat(32_000))).is(200);
        assertThat(api.get(path).json().getString("description")).isEqualTo("😀".repeat(32_000));
        api.patch(path, body("description", "x".repeat(32_001))).isRefusedFor("description", "STRING_TOO_LONG");
        api.patch(path, body("name", "ü".repeat(256))).isRefusedFor("name", "STRING_TOO_LONG");
        api.patch(path, body("name", "ü".repeat(255))).is(200);
    }

    @Test
    void a_body_beyond_the_limit_is_refused_before_it_is_read() {
        byte[] ten = ("{\"name\": \"" + "x".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        api.send("POST", "/accounts", "application/json", ten).isRefused(413, "REQUEST_TOO_LARGE");
        api.send("PATCH", "/accounts/" + account.id(), "application/json", ten).isRefused(413, "REQUEST_TOO_LARGE");
        api.send("PUT", "/accounts/by-external-id/" + key, "application/json", ten)
                .isRefused(413, "REQUEST_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "\"", "1", " ", "[{\"a\":[", "{}", "\u0000"})
    void a_megabyte_of_the_same_is_refused(String piece) {
        String body = piece.repeat((1 << 20) / piece.length());

        send("POST", "/accounts", body).isRefused(400, "MALFORMED_JSON");
        send("POST", "/accounts", "{\"name\": \"x\", \"colour\": " + body.substring(100) + "}");
    }

    @Test
    void many_unknown_members_are_refused_in_an_answer_of_bearable_size() {
        StringBuilder body = new StringBuilder("{\"name\": \"x\"");
        for (int i = 0; i < 50_000; i++) {
            body.append(",\"unknown").append(i).append("\":1");
        }

        Reply refused = send("POST", "/accounts", body.append("}").toString()).isRefused(422, "INVALID_FIELD");
        assertThat(refused.body().length).isLessThan(1 << 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "\uFEFF{}",
                "{} {}",
                "{\"name\":NaN}",
                "{'name':'x'}",
                "{\"name\":\"a\n\"}",
                "{\"annualRevenue\":01}",
                "",
                "null"
            })
    void what_is_not_strictly_one_object_is_refused(String json) {
        send("POST", "/accounts", json).isRefused(400, "MALFORMED_JSON");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        for (String hex : List.of("ff", "c3", "c328", "a0a1", "e228a1", "eda080", "f0288cbc", "f8a1a1a1a1", "c0af")) {
            byte[] body = ("{\"name\": \"" + "@@" + "\"}").getBytes(StandardCharsets.ISO_8859_1);
            byte[] bad = java.util.HexFormat.of().parseHex(hex);
            byte[] sent = java.nio.ByteBuffer.allocate(body.length + bad.length)
                    .put(body, 0, 11)
                    .put(bad)
                    .put(body, 11, body.length - 11)
                    .array();
            api.send("POST", "/accounts", "application/json", sent).isRefused(400, "MALFORMED_JSON");
        }
        api.send(
                        "POST",
                        "/accounts",
                        "application/json; charset=utf-16",
                        "{\"name\": \"x\"}".getBytes(StandardCharsets.UTF_16))
                .isRefused(400, "MALFORMED_JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "0",
                "-1",
                "1",
                "null",
                "001",
                "001000000000000",
                "00100000000000",
                "001000000000000AA",
                "001000000000000AAAA",
                "001zzzzzzzzzzzzAAA",
                "ZZZ000000000001AAA",
                "001000000000%2B01AAA",
                "%20",
                "%F0%9F%98%80",
                "..%2Fusers",
                "' or 1=1",
                "00100000000000١"
            })
    void a_broken_id_is_refused(String id) {
        String path = "/accounts/" + id.replace(" ", "%20").replace("١", "%D9%A1");

        for (Reply reply : List.of(
                api.get(path),
                api.patch(path, body("phone", "1")),
                api.delete(path),
                api.get(path + "/history"),
                api.post(path + "/restore", null))) {
            assertThat(reply.status()).as("%s", reply).isIn(400, 404);
        }
    }

    @Test
    void an_id_in_another_case_of_another_kind_or_with_another_checksum_is_refused_as_malformed() {
        String id = account.id();
        String other = id.endsWith("A") ? "B" : "A";

        api.get("/accounts/" + id.toLowerCase()).isRefused(400, "MALFORMED_ID");
        api.get("/accounts/" + id.substring(0, 17) + other).isRefused(400, "MALFORMED_ID");
        api.get("/contacts/" + id).isRefused(400, "INVALID_ID_FIELD");
        api.get("/accounts/001zzzzzzzzzzzz").isRefused(404, "NOT_FOUND"); // short ids have no checksum
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accounts",
                "account",
                "unknown",
                "%F0%9F%98%80",
                "..",
                "%2e%2e",
                "001",
                "-",
                "journal",
                "credential",
                "application.wadl",
                "secret"
            })
    void an_unknown_kind_is_refused(String kind) {
        for (Reply reply : List.of(api.get("/" + kind), api.post("/" + kind, body("name", "x")))) {
            assertThat(reply.status()).as("%s", reply).isIn(400, 404, 405);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter=%00",
                "filter=name==%00",
                "filter=name==%ED%A0%80",
                "filter=name==%FF",
                "sort=name%00",
                "fields=%FF",
                "fields=",
                "fields=,",
                "cursor=%FF",
                "limit=%00",
                "%00=1",
                "=",
                "=1",
                "%FF",
                "&&&=",
                "fields=name,name,,",
                "filter=externalId=='%00'",
                "filter=name=='\\'",
                "expand=owner"
            })
    void an_odd_query_is_answered(String query) {
        assertThat(api.get("/accounts?" + query.replace("\\", "%5C")).status()).isBetween(200, 422);
    }

    @Test
    void a_filter_that_is_deep_or_long_is_answered() {
        for (String filter : List.of(
                "(".repeat(1_900) + "name==a" + ")".repeat(1_900),
                "(".repeat(3_900),
                "name==a" + ";name==a".repeat(400),
                "name==" + "a".repeat(3_900),
                "name==" + "'".repeat(3_001),
                "name==" + "a".repeat(5_000))) {
            Reply reply = api.get("/accounts?limit=1&filter=" + filter);
            assertThat(reply.status()).as("%.50s… %s", filter, reply).isIn(200, 400, 414, 431);
        }
    }

    @Test
    void a_relation_by_an_odd_external_id_finds_nothing() {
        for (String external :
                List.of("\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"😀\"", "\"" + "x".repeat(10_000) + "\"")) {
            send("POST", "/contacts", "{\"lastName\": \"x\", \"account\": {\"externalId\": " + external + "}}")
                    .isRefusedFor("accountId", "INVALID_CROSS_REFERENCE_KEY");
        }
        for (String broken : List.of(
                "{}",
                "[]",
                "1",
                "\"x\"",
                "{\"externalId\": 1}",
                "{\"externalId\": null}",
                "{\"externalId\": \"x\", \"id\": \"y\"}",
                "{\"externalId\": {\"a\": 1}}")) {
            send("POST", "/contacts", "{\"lastName\": \"x\", \"account\": " + broken + "}")
                    .isRefusedFor("account", "INVALID_TYPE_ON_FIELD_IN_RECORD");
        }
        send("POST", "/contacts", "{\"lastName\": \"x\", \"accountId\": null, \"account\": {\"externalId\": \"x\"}}")
                .is(422);
    }

    @Test
    void an_external_id_in_the_path_that_is_too_long_is_refused() {
        assertThat(api.put("/accounts/by-external-id/" + "x".repeat(256), body("name", "x"))
                        .is(422)
                        .errors())
                .contains("STRING_TOO_LONG /externalId");
    }
}
