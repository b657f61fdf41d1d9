package org.mainstay.crm.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.crm.lead.LeadsForTest.id;
import static org.mainstay.crm.lead.LeadsForTest.plainly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.query.ListRequest;
import org.mainstay.platform.record.MergeRequest;
import org.mainstay.platform.record.RecordKey;
import org.mainstay.platform.record.RecordMerger;
import org.mainstay.platform.record.TestRecords;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.TestPlatform;

class LeadsServiceDbTest {

    private final LeadsForTest test = new LeadsForTest();
    private final TestRecords records = test.records;
    private final String company = "Company " + UUID.randomUUID();
    private final FieldValues lead = records.create(
            "Lead",
            "firstName",
            "Jane",
            "lastName",
            "Doe",
            "company",
            company,
            "title",
            "Captain",
            "email",
            "jane@example.org",
            "phone",
            "+49 431 1",
            "mobilePhone",
            "+49 171 1",
            "street",
            "Quay 1",
            "city",
            "Kiel",
            "countryCode",
            "DE",
            "industry",
            "Shipping",
            "annualRevenue",
            new BigDecimal("1000.00"),
            "currencyIsoCode",
            "EUR",
            "leadSource",
            "Web",
            "description",
            "Wants boats",
            "hasOptedOutOfEmail",
            true,
            "isUnreadByOwner",
            true);

    private static ConvertLead arguments(
            FieldValues lead, String ownerId, String status, boolean noOpportunity, String opportunityName) {
        return new ConvertLead(
                new RecordKey(id(lead), null), null, null, ownerId, status, noOpportunity, opportunityName, false);
    }

    private static List<String> refused(ErrorCode code, ThrowingCallable call) {
        List<String> places = new ArrayList<>();
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, e -> {
            assertThat(e.code()).as(e.getMessage()).isEqualTo(code);
            places.addAll(e.problems().stream().map(Problem::field).toList());
        });
        return places;
    }

    private long accounts() {
        return records.test
                .records(Roles.ADMIN)
                .list(
                        records.test.type("Account"),
                        new ListRequest("name=='" + company + "'", null, null, null, null),
                        true)
                .total();
    }

    private static void has(FieldValues record, Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            assertThat(record.get((String) namesAndValues[i]))
                    .as("%s of %s", namesAndValues[i], record)
                    .isEqualTo(namesAndValues[i + 1]);
        }
    }

    @Test
    void a_lead_becomes_an_account_a_contact_and_an_opportunity() {
        ConvertedLeadView view = test.leads.convert(plainly(lead));

        FieldValues account = test.read("Account", view.account());
        has(account, "name", company, "phone", "+49 431 1", "industry", "Shipping", "accountSource", "Web");
        has(account, "billingStreet", "Quay 1", "billingCity", "Kiel", "billingCountryCode", "DE");
        has(account, "annualRevenue", new BigDecimal("1000.00"), "currencyIsoCode", "EUR");
        FieldValues contact = test.read("Contact", view.contact());
        has(contact, "name", "Jane Doe", "title", "Captain", "email", "jane@example.org", "mailingCity", "Kiel");
        has(contact, "accountId", account.key(), "leadSource", "Web", "description", "Wants boats");
        has(contact, "hasOptedOutOfEmail", true, "doNotCall", false);
        FieldValues opportunity = test.read("Opportunity", view.opportunity());
        has(opportunity, "name", company, "accountId", account.key(), "stageName", "Prospecting", "leadSource", "Web");
        has(opportunity, "closeDate", LocalDate.of(2026, 6, 30), "probability", BigDecimal.TEN);
        has(opportunity, "currencyIsoCode", "EUR", "ownerId", lead.get("ownerId"));
        FieldValues converted = records.stored(lead);
        has(converted, "isConverted", true, "status", "Closed - Converted", "isUnreadByOwner", false);
        has(converted, "convertedDate", LocalDate.of(2026, 6, 30), "convertedAccountId", account.key());
        has(converted, "convertedContactId", contact.key(), "convertedOpportunityId", opportunity.key());
        assertThat(records.history(lead)).containsExactly(Operation.UPDATE, Operation.CREATE);
    }

    @Test
    void the_contact_has_the_first_role_in_the_opportunity() {
        ConvertedLeadView view = test.leads.convert(plainly(lead));

        FieldValues role = records.test
                .records(Roles.ADMIN)
                .list(
                        records.test.type("OpportunityContactRole"),
                        new ListRequest("opportunityId==" + view.opportunity(), null, null, null, null),
                        false)
                .records()
                .get(0);
        has(
                role,
                "isPrimary",
                true,
                "contactId",
                test.read("Contact", view.contact()).key());
    }

    @Test
    void today_and_the_quarter_are_those_of_the_caller() {
        ConvertedLeadView view =
                test.leads(Roles.AGENT, ZoneId.of("Pacific/Auckland")).convert(plainly(lead));
        has(records.stored(lead), "convertedDate", LocalDate.of(2026, 7, 1));
        has(test.read("Opportunity", view.opportunity()), "closeDate", LocalDate.of(2026, 9, 30));
    }

    @Test
    void an_opportunity_is_not_made_where_it_is_not_wanted() {
        ConvertedLeadView view = test.leads.convert(arguments(lead, null, null, true, null));
        assertThat(view.opportunity()).isNull();
        has(records.stored(lead), "isConverted", true, "convertedOpportunityId", null);
        assertThat(refused(
                        ErrorCode.INVALID_PARAMETER,
                        () -> test.leads.convert(arguments(lead, null, null, true, "Deal"))))
                .containsExactly("opportunityName");
    }

    @Test
    void an_opportunity_has_the_name_given_or_as_much_of_the_company_as_it_takes() {
        ConvertedLeadView named = test.leads.convert(arguments(lead, null, null, false, "Ten boats"));
        assertThat(test.read("Opportunity", named.opportunity()).get("name")).isEqualTo("Ten boats");

        FieldValues large = records.create("Lead", "lastName", "Doe", "company", "🚢".repeat(200));
        ConvertedLeadView view = test.leads.convert(plainly(large));
        assertThat(test.read("Opportunity", view.opportunity()).get("name")).isEqualTo("🚢".repeat(120));
    }

    @Test
    void new_records_belong_to_the_owner_that_is_given_or_to_that_of_the_lead() {
        FieldValues queue = records.create("Group", "name", "Sales", "type", "Queue");
        FieldValues ofQueue =
                records.create("Lead", "lastName", "Doe", "company", company, "ownerId", TestRecords.to(queue));
        ConvertedLeadView kept = test.leads.convert(plainly(ofQueue));
        has(test.read("Account", kept.account()), "ownerId", TestRecords.to(queue));

        ConvertedLeadView given = test.leads.convert(arguments(lead, id(queue), null, false, null));
        has(test.read("Contact", given.contact()), "ownerId", TestRecords.to(queue));
        has(records.stored(lead), "ownerId", lead.get("ownerId"));
    }

    @Test
    void what_is_refused_is_told_by_its_argument_and_leaves_nothing() {
        assertThat(refused(
                        ErrorCode.STRING_TOO_LONG,
                        () -> test.leads.convert(arguments(lead, null, null, false, "x".repeat(121)))))
                .containsExactly("opportunityName");
        assertThat(refused(
                        ErrorCode.INVALID_STATUS,
                        () -> test.leads.convert(arguments(lead, null, "Working - Contacted", false, null))))
                .containsExactly("convertedStatus");
        assertThat(refused(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        () -> test.leads.convert(arguments(lead, id(lead), null, false, null))))
                .containsExactly("ownerId");
        String nobody = records.test.type("User").id(Long.MAX_VALUE / 2).toString();
        assertThat(refused(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        () -> test.leads.convert(arguments(lead, nobody, null, false, null))))
                .containsExactly("ownerId");

        assertThat(accounts()).isZero();
        assertThat(records.stored(lead).version()).isEqualTo(lead.version());
        assertThat(records.history(lead)).containsExactly(Operation.CREATE);
    }

    @Test
    void a_lead_is_named_by_its_id_or_its_external_id_and_is_there() {
        String key = UUID.randomUUID().toString();
        records.change(lead, "externalId", key);
        RecordKey named = new RecordKey(null, key);
        ConvertLead command = new ConvertLead(named, null, null, null, null, false, null, false);
        assertThat(test.leads.convert(command).lead()).hasToString(id(lead));

        FieldValues deleted = records.create("Lead", "lastName", "Doe", "company", company);
        records.delete(deleted);
        refused(ErrorCode.ENTITY_IS_DELETED, () -> test.leads.convert(plainly(deleted)));
    }

    @Test
    void who_may_not_write_may_not_convert() {
        refused(ErrorCode.INSUFFICIENT_ACCESS, () -> test.leads(Roles.VIEWER, ZoneOffset.UTC)
                .convert(plainly(lead)));
    }

    @Test
    void a_lead_is_converted_once_however_many_try() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        int converted = 0;
        try {
            Callable<ConvertedLeadView> one = () -> test.leads.convert(plainly(lead));
            for (Future<ConvertedLeadView> each : threads.invokeAll(List.of(one, one, one, one, one, one))) {
                try {
                    each.get();
                    converted++;
                } catch (ExecutionException e) {
                    refused(ErrorCode.CANNOT_UPDATE_CONVERTED_LEAD, () -> {
                        throw e.getCause();
                    });
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(converted).isEqualTo(1);
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void a_converted_lead_is_history() {
        ConvertedLeadView view = test.leads.convert(plainly(lead));

        refused(ErrorCode.CANNOT_UPDATE_CONVERTED_LEAD, () -> records.change(lead, "title", "Admiral"));
        assertThat(refused(
                        ErrorCode.CANNOT_UPDATE_CONVERTED_LEAD,
                        () -> records.create("Task", "subject", "Call", "whoId", TestRecords.to(lead))))
                .containsExactly("whoId");
        records.change(lead, "title", "Captain"); // sent back as it was read

        records.delete(test.read("Opportunity", view.opportunity()));
        has(records.stored(lead), "convertedOpportunityId", null, "isConverted", true);
        records.delete(lead);
        records.restore(lead);
        assertThat(records.isLive(test.read("Contact", view.contact()))).isTrue();
    }

    @Test
    void a_converted_lead_is_merged_with_no_other() {
        test.leads.convert(plainly(lead));
        FieldValues other = records.create("Lead", "lastName", "Doe", "company", company);
        RecordMerger merger =
                new RecordMerger(records.test.engine, records.test.store, records.test.platform.registry());
        RetriedTransactions transactions = new RetriedTransactions(records.test.platform.transactions());

        for (List<Long> pair : List.of(List.of(lead.key(), other.key()), List.of(other.key(), lead.key()))) {
            MergeRequest request =
                    new MergeRequest(lead.type(), pair.get(0), pair.subList(1, 2), new FieldValues(lead.type()), null);
            refused(
                    ErrorCode.CANNOT_UPDATE_CONVERTED_LEAD,
                    () -> transactions.run(() -> merger.merge(TestPlatform.caller(Roles.AGENT), request)));
        }
        assertThat(records.isLive(other)).isTrue();
    }

    @Test
    void a_contact_that_is_merged_leaves_the_lead_with_the_one_that_stays() {
        ConvertedLeadView view = test.leads.convert(plainly(lead));
        FieldValues stays = records.create("Contact", "lastName", "Doe");
        long goes = test.read("Contact", view.contact()).key();
        RecordMerger merger =
                new RecordMerger(records.test.engine, records.test.store, records.test.platform.registry());
        MergeRequest request =
                new MergeRequest(stays.type(), stays.key(), List.of(goes), new FieldValues(stays.type()), null);

        new RetriedTransactions(records.test.platform.transactions())
                .run(() -> merger.merge(TestPlatform.caller(Roles.AGENT), request));

        has(records.stored(lead), "convertedContactId", stays.key());
    }
}
