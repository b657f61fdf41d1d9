package org.mainstay.systemtests.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Database;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.Soap;
import org.mainstay.systemtests.client.SoapReply;
import org.mainstay.systemtests.client.User;

/** Leads converted by REST and by SOAP: rows, journal rows and codes of refusals are equal. */
class LeadConversionIT {

    /** What a conversion leaves: for each table, which of its rows {@code r} belong to the lead's row {@code l}. */
    private static final Map<String, String> LEFT = Map.of(
            "saleslead", "r.id = l.id",
            "account", "r.id = l.convertedAccountId",
            "contact", "r.id = l.convertedContactId",
            "opportunity", "r.id = l.convertedOpportunityId",
            "opportunitycontactrole", "r.opportunityId = l.convertedOpportunityId",
            "campaignmember", "r.contactId = l.convertedContactId",
            "task", "r.whoId = l.convertedContactId",
            "note", "r.parentId = l.convertedContactId");

    private final Api api = User.admin();
    private final Soap soap = Soap.admin();
    private final Database database = Database.shared();

    /** @param key its external id */
    private record Lead(String id, String key) {}

    private String created(String kind, Object... namesAndValues) {
        return api.post("/" + kind, body(namesAndValues)).is(201).id();
    }

    private Lead lead() {
        String key = UUID.randomUUID().toString();
        String id = created(
                "leads",
                "externalId",
                key,
                "firstName",
                "Jane",
                "lastName",
                "Doe",
                "company",
                "Harbour",
                "city",
                "Kiel");
        return new Lead(id, key);
    }

    private Lead leadWithFollowers(String campaign) {
        Lead lead = lead();
        created("tasks", "subject", "Call", "whoId", lead.id);
        created("notes", "title", "Likes boats", "parentId", lead.id);
        created("campaign-members", "campaignId", campaign, "leadId", lead.id, "status", "Responded");
        return lead;
    }

    private Reply byRest(String lead, Object... arguments) {
        return api.post("/leads/" + lead + "/convert", body(arguments));
    }

    private SoapReply bySoap(String lead, Object... arguments) {
        return soap.call(message(lead, arguments));
    }

    private static String message(String lead, Object... arguments) {
        StringBuilder xml = new StringBuilder("<ConvertLead><id>" + lead + "</id>");
        for (int i = 0; i < arguments.length; i += 2) {
            xml.append("<%1$s>%2$s</%1$s>".formatted(arguments[i], arguments[i + 1]));
        }
        return xml.append("</ConvertLead>").toString();
    }

    private void haveLeftTheSame(Lead rest, Lead bySoap) {
        LEFT.forEach((table, belongs) -> {
            String from = " from saleslead l join " + table + " r on " + belongs + " where l.externalId = ?";
            String row = "select json_array(" + columns(table) + ")" + from;
            assertThat(database.texts(row, bySoap.key))
                    .as("rows of %s", table)
                    .isEqualTo(database.texts(row, rest.key));
            assertThat(journal(from, bySoap)).as("journal of %s", table).isEqualTo(journal(from, rest));
        });
    }

    /** But for keys and times, which are never equal. */
    private String columns(String table) {
        return String.join(
                ", ",
                database.texts(
                        "select concat('r.', column_name) from information_schema.columns where table_schema ="
                                + " database() and table_name = ? and data_type not in ('bigint', 'datetime') and"
                                + " lower(column_name) not like '%externalid' and column_name <> 'custom'"
                                + " and generation_expression is null",
                        table));
    }

    private List<String> journal(String from, Lead lead) {
        return database
                .texts(
                        "select concat(j.operation, ' ', j.userId, ' ', j.changes) from journal j join (select r.id"
                                + from + ") i on i.id = j.recordKey order by j.seq",
                        lead.key)
                .stream()
                .map(line -> line.replace(lead.key, "KEY").replaceAll("\"(00[136Q])[0-9A-Za-z]{15}\"", "\"$1\""))
                .toList();
    }

    @Test
    void both_protocols_leave_equal_rows_in_one_request() {
        String campaign = created("campaigns", "name", "Fair");
        Lead rest = leadWithFollowers(campaign);
        Lead other = leadWithFollowers(campaign);

        Reply converted = byRest(rest.id).is(200);
        SoapReply convertedToo = bySoap(other.id).isDone();

        assertThat(converted.json()).containsOnlyKeys("leadId", "accountId", "contactId", "opportunityId");
        assertThat(converted.json().getString("leadId")).isEqualTo(rest.id);
        api.get("/opportunities/" + converted.json().getString("opportunityId")).is(200);
        assertThat(convertedToo.text("leadId")).isEqualTo(other.id);
        api.get("/opportunities/" + convertedToo.text("opportunityId")).is(200);
        haveLeftTheSame(rest, other);
        for (String request : List.of(
                converted.header("X-Request-Id"),
                convertedToo.headers().firstValue("X-Request-Id").orElseThrow())) {
            assertThat(database.texts("select kind from journal where requestId = ?", request))
                    .containsExactlyInAnyOrder(
                            "Account",
                            "Contact",
                            "Opportunity",
                            "OpportunityContactRole",
                            "Task",
                            "Note",
                            "CampaignMember",
                            "Lead");
        }
    }

    @Test
    void both_protocols_convert_into_what_is_there() {
        String account = created("accounts", "name", "Harbour Ltd");
        String contact = created("contacts", "lastName", "Doe", "accountId", account);
        Lead rest = lead();
        Lead other = lead();
        created("tasks", "subject", "Call", "whoId", rest.id);

        Reply converted = byRest(rest.id, "contactId", contact, "doNotCreateOpportunity", true)
                .is(200);
        bySoap(other.id, "contactId", contact, "doNotCreateOpportunity", "true").isDone();

        assertThat(converted.json().getString("accountId")).isEqualTo(account);
        assertThat(converted.json().isNull("opportunityId")).isTrue();
        assertThat(api.get("/contacts/" + contact).json().getString("firstName"))
                .isEqualTo("Jane");
        assertThat(api.get("/tasks?filter=whoId==" + contact).items()).hasSize(1);
        haveLeftTheSame(rest, other);
    }

    @TestFactory
    Stream<DynamicTest> what_is_refused_has_one_code() {
        record Refused(String argument, Object value, String code) {}
        return Stream.of(
                        new Refused("accountId", "nonsense", "MALFORMED_ID"),
                        new Refused("accountId", "003000000000001AAA", "INVALID_CROSS_REFERENCE_KEY"),
                        new Refused("accountId", "001000000000001AAA", "INVALID_CROSS_REFERENCE_KEY"),
                        new Refused("contactId", "003000000000001AAA", "INVALID_CROSS_REFERENCE_KEY"),
                        new Refused("ownerId", "005000000999999", "INVALID_CROSS_REFERENCE_KEY"),
                        new Refused("convertedStatus", "Working - Contacted", "INVALID_STATUS"),
                        new Refused("opportunityName", "x".repeat(121), "STRING_TOO_LONG"),
                        new Refused("opportunityName", " ", "REQUIRED_FIELD_MISSING"),
                        new Refused("doNotCreateOpportunity", "maybe", "INVALID_PARAMETER"),
                        new Refused("colour", "red", "INVALID_PARAMETER"))
                .map(r -> DynamicTest.dynamicTest(r.argument + " " + r.value, () -> {
                    Lead lead = lead();
                    Reply rest = byRest(lead.id, r.argument, r.value);
                    SoapReply other = bySoap(lead.id, r.argument, r.value);
                    assertThat(rest.errors()).containsExactly(r.code + " /" + r.argument);
                    assertThat(other.isRefused(r.code).errors()).isEqualTo(rest.errors());
                    assertThat(api.get("/leads/" + lead.id).json().getBoolean("isConverted"))
                            .isFalse();
                }));
    }

    @Test
    void a_lead_is_converted_once_and_is_history_then() {
        Lead lead = lead();
        byRest(lead.id).is(200);

        byRest(lead.id).isRefused(422, "CANNOT_UPDATE_CONVERTED_LEAD");
        bySoap(lead.id).isRefused("CANNOT_UPDATE_CONVERTED_LEAD");
        api.patch("/leads/" + lead.id, body("title", "Captain")).isRefused(422, "CANNOT_UPDATE_CONVERTED_LEAD");
        api.post("/tasks", body("whoId", lead.id)).isRefusedFor("whoId", "CANNOT_UPDATE_CONVERTED_LEAD");
    }

    @Test
    void a_repeated_request_converts_once_and_answers_the_same() {
        Lead lead = lead();
        String key = UUID.randomUUID().toString();
        Reply first = api.post("/leads/" + lead.id + "/convert", body(), r -> r.header("Idempotency-Key", key))
                .is(200);
        Reply again = api.post("/leads/" + lead.id + "/convert", body(), r -> r.header("Idempotency-Key", key))
                .is(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());

        Lead other = lead();
        SoapReply done = soap.call("", message(other.id), r -> r.header("Idempotency-Key", key + "-soap"))
                .isDone();
        SoapReply doneAgain = soap.call("", message(other.id), r -> r.header("Idempotency-Key", key + "-soap"))
                .isDone();
        assertThat(doneAgain.isReplayed()).isTrue();
        assertThat(doneAgain.body()).isEqualTo(done.body());
    }

    @Test
    void who_only_reads_does_not_convert_and_who_is_not_there_is_not_found() {
        Lead lead = lead();
        User viewer = User.withRole("viewer");
        viewer.api().post("/leads/" + lead.id + "/convert", body()).isRefused(403, "INSUFFICIENT_ACCESS");
        Soap.nobody()
                .as(viewer.name(), viewer.password())
                .call(message(lead.id))
                .isRefused("INSUFFICIENT_ACCESS");
        byRest("00Q000000000001").isRefused(404, "NOT_FOUND");
        bySoap("00Q000000000001").isRefused("NOT_FOUND");
        byRest("nonsense").isRefused(400, "MALFORMED_ID");
        soap.call("<ConvertLead/>").isRefused("MISSING_ARGUMENT");
        soap.call("<ConvertLead><externalId>" + lead.key + "</externalId></ConvertLead>")
                .isDone();
    }
}
