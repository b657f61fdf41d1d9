package org.mainstay.crm.lead;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.mainstay.crm.account.AccountRules;
import org.mainstay.crm.campaign.CampaignMemberRules;
import org.mainstay.crm.contact.ContactRules;
import org.mainstay.crm.event.EventRules;
import org.mainstay.crm.opportunity.OpportunityRules;
import org.mainstay.crm.task.TaskRules;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.id.RecordId;
import org.mainstay.platform.record.RecordKey;
import org.mainstay.platform.record.TestRecords;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.LoggedIn;

/** Leads, their door, and what they become, at one hour for all. */
final class LeadsForTest {

    /** The last day of a quarter, on which Auckland has the next one already. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T13:00:00Z"), ZoneOffset.UTC);

    final TestRecords records = new TestRecords(
            CLOCK,
            related -> List.of(
                    new AccountRules(),
                    new ContactRules(),
                    new LeadRules(related),
                    new OpportunityRules(related),
                    new TaskRules(CLOCK),
                    new EventRules(),
                    new CampaignMemberRules(related, CLOCK)));
    final LeadsService leads = leads(Roles.AGENT, ZoneOffset.UTC);

    LeadsService leads(String role, ZoneId zone) {
        return new LeadsService(
                records.test.records(role),
                records.test.platform.registry(),
                new RetriedTransactions(records.test.platform.transactions()),
                LoggedIn.as(role, zone),
                CLOCK);
    }

    static String id(FieldValues record) {
        return record.type().id(record.key()).toString();
    }

    /** As it is stored. */
    FieldValues read(String kind, RecordId id) {
        return records.stored(new FieldValues(records.test.type(kind))
                .set("id", records.test.type(kind).key(id.toString())));
    }

    /** Everything from the lead. */
    static ConvertLead plainly(FieldValues lead) {
        return into(lead, null, null);
    }

    static ConvertLead into(FieldValues lead, FieldValues account, FieldValues contact) {
        return new ConvertLead(
                new RecordKey(id(lead), null),
                account == null ? null : id(account),
                contact == null ? null : id(contact),
                null,
                null,
                false,
                null,
                false);
    }
}
