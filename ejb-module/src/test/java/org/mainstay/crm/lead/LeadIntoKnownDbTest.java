package org.mainstay.crm.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.crm.lead.LeadsForTest.id;
import static org.mainstay.crm.lead.LeadsForTest.into;

import java.math.BigDecimal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.record.RecordKey;
import org.mainstay.platform.record.TestRecords;
import org.mainstay.platform.schema.FieldValues;

/** Leads that become part of accounts and contacts that are there. */
class LeadIntoKnownDbTest {

    private final LeadsForTest test = new LeadsForTest();
    private final TestRecords records = test.records;
    private final FieldValues lead = records.create(
            "Lead",
            "firstName",
            "Jane",
            "lastName",
            "Doe",
            "company",
            "Harbour",
            "email",
            "jane@example.org",
            "phone",
            "1",
            "website",
            "https://harbour.example",
            "street",
            "Quay 1",
            "city",
            "Kiel",
            "annualRevenue",
            new BigDecimal("1000.00"),
            "currencyIsoCode",
            "EUR",
            "leadSource",
            "Web",
            "doNotCall",
            true);

    private static void refused(ErrorCode code, String argument, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, e -> {
            assertThat(e.code()).as(e.getMessage()).isEqualTo(code);
            assertThat(e.problems()).extracting(Problem::field).containsExactly(argument);
        });
    }

    @Test
    void an_account_that_is_there_gets_only_what_it_lacks() {
        FieldValues account = records.create("Account", "name", "Harbour Ltd", "phone", "2", "billingCity", "Kiel");

        ConvertedLeadView view = test.leads.convert(into(lead, account, null));

        assertThat(view.account()).hasToString(id(account));
        FieldValues filled = records.stored(account);
        assertThat(filled.get("name")).isEqualTo("Harbour Ltd");
        assertThat(filled.get("phone")).isEqualTo("2");
        assertThat(filled.get("website")).isEqualTo("https://harbour.example");
        assertThat(filled.get("billingStreet")).isEqualTo("Quay 1");
        assertThat(filled.get("annualRevenue")).isEqualTo(new BigDecimal("1000.00"));
        assertThat(filled.get("currencyIsoCode")).isEqualTo("EUR");
        assertThat(test.read("Contact", view.contact()).get("accountId")).isEqualTo(account.key());
    }

    @Test
    void neither_addresses_nor_amounts_and_currencies_are_mixed() {
        FieldValues account =
                records.create("Account", "name", "Harbour Ltd", "billingCity", "Bremen", "currencyIsoCode", "USD");

        test.leads.convert(into(lead, account, null));

        FieldValues filled = records.stored(account);
        assertThat(filled.get("billingStreet")).isNull();
        assertThat(filled.get("annualRevenue")).isNull();
        assertThat(filled.get("currencyIsoCode")).isEqualTo("USD");
    }

    @Test
    void a_contact_that_is_there_brings_its_account_along_and_keeps_what_it_has() {
        FieldValues account = records.create("Account", "name", "Harbour Ltd");
        FieldValues contact = records.create(
                "Contact",
                "lastName",
                "Doe",
                "accountId",
                account.key(),
                "email",
                "j@example.org",
                "leadSource",
                "Other");

        ConvertedLeadView view = test.leads.convert(into(lead, null, contact));

        assertThat(view.account()).hasToString(id(account));
        FieldValues filled = records.stored(contact);
        assertThat(filled.get("firstName")).isEqualTo("Jane");
        assertThat(filled.get("email")).isEqualTo("j@example.org");
        assertThat(filled.get("phone")).isEqualTo("1");
        assertThat(filled.get("leadSource")).isEqualTo("Other");
        assertThat(filled.get("doNotCall")).isEqualTo(true);
    }

    @Test
    void the_source_of_the_lead_wins_where_that_is_asked_for() {
        FieldValues contact = records.create("Contact", "lastName", "Doe", "leadSource", "Other");
        RecordKey named = new RecordKey(id(lead), null);
        test.leads.convert(new ConvertLead(named, null, id(contact), null, null, false, null, true));
        assertThat(records.stored(contact).get("leadSource")).isEqualTo("Web");
    }

    @Test
    void a_contact_without_account_comes_to_the_one_that_is_given_or_made() {
        FieldValues account = records.create("Account", "name", "Harbour Ltd");
        FieldValues contact = records.create("Contact", "lastName", "Doe");
        test.leads.convert(into(lead, account, contact));
        assertThat(records.stored(contact).get("accountId")).isEqualTo(account.key());

        FieldValues other = records.create("Lead", "lastName", "Roe", "company", "Quay");
        FieldValues free = records.create("Contact", "lastName", "Roe");
        ConvertedLeadView view = test.leads.convert(into(other, null, free));
        assertThat(records.stored(free).get("accountId"))
                .isEqualTo(test.read("Account", view.account()).key());
    }

    @Test
    void what_does_not_fit_is_refused() {
        FieldValues account = records.create("Account", "name", "Harbour Ltd");
        FieldValues other = records.create("Account", "name", "Other");
        FieldValues contact = records.create("Contact", "lastName", "Doe", "accountId", other.key());
        FieldValues person = records.create("Account", "isPersonAccount", true, "lastName", "Doe");
        FieldValues gone = records.create("Account", "name", "Gone");
        records.delete(gone);

        refused(
                ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                "contactId",
                () -> test.leads.convert(into(lead, account, contact)));
        refused(ErrorCode.INVALID_CROSS_REFERENCE_KEY, "accountId", () -> test.leads.convert(into(lead, person, null)));
        refused(ErrorCode.INVALID_CROSS_REFERENCE_KEY, "accountId", () -> test.leads.convert(into(lead, gone, null)));
        refused(
                ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                "accountId",
                () -> test.leads.convert(into(lead, contact, null)));
        refused(
                ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                "contactId",
                () -> test.leads.convert(into(lead, null, account)));
        assertThat(records.stored(lead).get("isConverted")).isEqualTo(false);
    }
}
