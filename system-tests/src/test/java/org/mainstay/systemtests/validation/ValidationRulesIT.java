package org.mainstay.systemtests.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.Soap;
import org.mainstay.systemtests.client.User;

/** What a rule of an administrator refuses is refused whichever way a record comes, from the next request on. */
class ValidationRulesIT {

    private static final String REFUSAL = "FIELD_CUSTOM_VALIDATION_EXCEPTION";

    private final Api api = User.admin();
    private final Soap soap = Soap.admin();
    private final String mark = UUID.randomUUID().toString();
    private final List<String> rules = new ArrayList<>();

    @AfterEach
    void leaveNoRule() {
        rules.forEach(id -> api.delete("/validation-rules/" + id + "?purge=true"));
    }

    private JsonObject rule(String kind, String condition, boolean active) {
        return body(
                "name",
                UUID.randomUUID().toString(),
                "sobjectType",
                kind,
                "active",
                active,
                "errorCondition",
                condition,
                "errorMessage",
                "Sites begin with a letter.",
                "errorField",
                "site");
    }

    private String create(String kind, String condition) {
        String id = api.post("/validation-rules", rule(kind, condition, true))
                .is(201)
                .id();
        rules.add(id);
        return id;
    }

    private String refuseMarkedAccounts() {
        return create("Account", "AND(site = '" + mark + "', ISBLANK(billingCountry))");
    }

    private JsonObject marked() {
        return body("name", "Harbour", "site", mark);
    }

    @Test
    void rest_and_soap_tell_the_same_field_code_and_message() {
        refuseMarkedAccounts();

        Reply rest = api.post("/accounts", marked()).isRefusedFor("site", REFUSAL);
        assertThat(rest.json().getString("detail")).isEqualTo("Sites begin with a letter.");
        assertThat(rest.json().getJsonArray("errors").getJsonObject(0).getString("message"))
                .isEqualTo("Sites begin with a letter.");
        var fault = soap.call("<SaveCustomer><account><externalId>" + mark + "</externalId><name>Harbour</name><site>"
                        + mark + "</site></account></SaveCustomer>")
                .isRefused(REFUSAL);
        assertThat(fault.errors()).containsExactly(REFUSAL + " /account/site");
        assertThat(fault.text("message")).isEqualTo("Sites begin with a letter.");
        api.post("/accounts", body("name", "Harbour", "site", mark, "billingCountry", "AT"))
                .is(201);
    }

    @Test
    void so_it_is_for_changes_upserts_and_batches() {
        String account = api.post("/accounts", body("name", "Harbour")).is(201).id();
        refuseMarkedAccounts();

        api.patch("/accounts/" + account, body("site", mark)).isRefusedFor("site", REFUSAL);
        api.put("/accounts/by-external-id/" + mark, marked()).isRefusedFor("site", REFUSAL);
        JsonObject operation = body("method", "POST", "path", "/accounts", "body", marked());
        JsonObject fine = body("method", "POST", "path", "/accounts", "body", body("name", "Harbour"));
        Reply batch = api.post(
                        "/batch",
                        body(
                                "atomic",
                                false,
                                "operations",
                                Json.createArrayBuilder()
                                        .add(operation)
                                        .add(fine)
                                        .build()))
                .is(200);
        assertThat(batch.json().getJsonArray("results").getValuesAs(JsonObject.class))
                .extracting(result -> result.getInt("status"))
                .containsExactly(422, 201);
    }

    @Test
    void a_lead_does_not_become_an_account_that_a_rule_refuses() {
        String lead = api.post("/leads", body("lastName", "Doe", "company", mark))
                .is(201)
                .id();
        create("Account", "name = '" + mark + "'");

        api.post("/leads/" + lead + "/convert", body()).isRefused(422, REFUSAL);
        assertThat(api.get("/leads/" + lead).is(200).json().getBoolean("isConverted"))
                .isFalse();
    }

    @Test
    void every_change_of_a_rule_holds_from_the_next_request_on() {
        for (int i = 0; i < 20; i++) {
            String rule = refuseMarkedAccounts();
            api.post("/accounts", marked()).isRefusedFor("site", REFUSAL);
            api.patch("/validation-rules/" + rule, body("active", false)).is(200);
            api.post("/accounts", marked()).is(201);
            api.patch("/validation-rules/" + rule, body("active", true)).is(200);
            api.post("/accounts", marked()).isRefusedFor("site", REFUSAL);
            api.delete("/validation-rules/" + rule).is(204);
            api.post("/accounts", marked()).is(201);
        }
    }

    @Test
    void a_rule_that_was_rolled_back_never_held() {
        JsonObject rule = body(
                "method", "POST", "path", "/validation-rules", "body", rule("Account", "site = '" + mark + "'", true));
        JsonObject broken = body("method", "POST", "path", "/accounts", "body", body("site", mark));
        Reply batch = api.post(
                "/batch",
                body(
                        "atomic",
                        true,
                        "operations",
                        Json.createArrayBuilder().add(rule).add(broken).build()));
        assertThat(batch.text()).contains("REQUIRED_FIELD_MISSING");

        api.post("/accounts", marked()).is(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Runtime.getRuntime().exec('id') = 'x'",
                "name.class.classLoader = 'x'",
                "T(java.lang.System).exit(1)",
                "${name} = 'x'",
                "while(TRUE)",
                "9 ^ 9 ^ 9 ^ 9 > 1",
                "annualRevenue > 1e999999999",
                "REPT(name, 999999999) = 'x'",
                "REGEX(name, '(a+)+$')",
                "noSuchField = 1",
                "name",
                "\u0001 = 'x'",
                "(name = 'x'",
            })
    void what_loops_allocates_or_reaches_for_classes_is_refused(String condition) {
        isRefused(condition);
    }

    @Test
    void so_is_what_is_too_deep_or_too_long() {
        isRefused("(".repeat(1_900) + "TRUE" + ")".repeat(1_900));
        isRefused("NOT(".repeat(600) + "TRUE" + ")".repeat(600));
        isRefused("!".repeat(3_000) + "TRUE");
        isRefused("'" + "x".repeat(100_000) + "' = name");
        isRefused("(".repeat(10_000) + "TRUE" + ")".repeat(10_000));
    }

    private void isRefused(String condition) {
        Reply reply =
                api.post("/validation-rules", rule("Account", condition, true)).isRefusedFor("errorCondition", REFUSAL);
        assertThat(reply.json().getString("detail")).isNotBlank().hasSizeLessThan(500);
    }

    @Test
    void rules_know_custom_fields_and_do_without_those_that_went() {
        String field = "V" + mark.substring(0, 8) + "__c";
        String fields = "/schema/accounts/fields";
        api.post(fields, body("name", field, "label", "Grade", "type", "number", "precision", 5, "scale", 0))
                .is(201);
        create("Account", field + " > 3 && site = '" + mark + "'");
        JsonObject best = body("name", "Harbour", "site", mark, field, 4);

        api.post("/accounts", best).isRefusedFor("site", REFUSAL);
        api.post("/accounts", body("name", "Harbour", "site", mark, field, 3)).is(201);
        api.patch(fields + "/" + field, body("retired", true)).is(200);
        api.post("/accounts", marked()).is(201);
        api.patch(fields + "/" + field, body("retired", false)).is(200);
        api.post("/accounts", best).isRefusedFor("site", REFUSAL);
        api.patch(fields + "/" + field, body("retired", true)).is(200);
        api.delete(fields + "/" + field).is(204);
        api.post("/accounts", marked()).is(201);
    }

    @Test
    void only_administrators_make_rules() {
        User.withRole("agent")
                .api()
                .post("/validation-rules", rule("Account", "FALSE", false))
                .isRefused(403, "INSUFFICIENT_ACCESS");
    }
}
