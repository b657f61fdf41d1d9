package org.mainstay.crm.lead;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.id.RecordId;
import org.mainstay.platform.record.Records;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.PicklistValue;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.ValueReader;

/**
 * Converts one lead inside the transaction under way. The lead is held first, so that of two callers one finds it
 * converted, and nobody makes anything refer to it meanwhile.
 */
final class LeadConversion {

    private final Records records;
    private final Schema schema;
    private final ConvertLead command;
    private final LocalDate today;
    private final ConversionWrites writes;
    private final LeadFollowUp followUp;

    /** @param today where the caller is */
    LeadConversion(Records records, Schema schema, ConvertLead command, LocalDate today) {
        this.records = records;
        this.schema = schema;
        this.command = command;
        this.today = today;
        this.writes = new ConversionWrites(records);
        this.followUp = new LeadFollowUp(records, schema);
    }

    ConvertedLeadView run() {
        String status = status();
        Object owner = argument("Lead", "ownerId", command.ownerId());
        Long accountKey = (Long) argument("Contact", "accountId", command.accountId());
        Long contactKey = (Long) argument("CampaignMember", "contactId", command.contactId());

        FieldValues lead = writes.hold(type("Lead"), records.key(type("Lead"), command.lead()));
        if ((Boolean) lead.get("isConverted")) {
            throw new BusinessException(ErrorCode.CANNOT_UPDATE_CONVERTED_LEAD, "The lead is converted already.");
        }
        Object newOwner = owner == null ? lead.get("ownerId") : owner;
        FieldValues known = contactKey == null ? null : writes.hold("contactId", type("Contact"), contactKey);
        FieldValues account = account(lead, accountOf(known, accountKey), newOwner);
        FieldValues contact = contact(lead, known, account, newOwner);
        FieldValues opportunity =
                command.doNotCreateOpportunity() ? null : opportunity(lead, account, contact, newOwner);
        followUp.move(lead, contact, opportunity == null ? account : opportunity);
        close(lead, status, account, contact, opportunity);
        return new ConvertedLeadView(id(lead), id(account), id(contact), opportunity == null ? null : id(opportunity));
    }

    private String status() {
        if (command.doNotCreateOpportunity() && command.opportunityName() != null) {
            throw ConversionWrites.refused(
                    ErrorCode.INVALID_PARAMETER,
                    "opportunityName",
                    "opportunityName is given, but no opportunity is to be created.");
        }
        if (command.convertedStatus() == null) {
            return LeadStatus.CONVERTED.label();
        }
        LeadStatus status = PicklistValue.of(LeadStatus.class, command.convertedStatus());
        if (status == null || !status.isConverted()) {
            throw ConversionWrites.refused(
                    ErrorCode.INVALID_STATUS, "convertedStatus", "convertedStatus is no status of converted leads.");
        }
        return status.label();
    }

    /** An argument is read as the field that is called so, which also names it when it cannot be read. */
    private Object argument(String kind, String field, String id) {
        return id == null
                ? null
                : new ValueReader(schema).read(type(kind), type(kind).field(field), id);
    }

    private Long accountOf(FieldValues contact, Long given) {
        Long account = contact == null ? null : (Long) contact.get("accountId");
        if (account != null && given != null && !account.equals(given)) {
            throw ConversionWrites.refused(
                    ErrorCode.INVALID_CROSS_REFERENCE_KEY, "contactId", "The contact belongs to another account.");
        }
        return account == null ? given : account;
    }

    private FieldValues account(FieldValues lead, Long key, Object owner) {
        if (key == null) {
            FieldValues account = LeadMapping.ACCOUNT.created(lead, type("Account"));
            return writes.create("account", account.set("ownerId", owner));
        }
        FieldValues known = writes.hold("accountId", type("Account"), key);
        if ((Boolean) known.get("isPersonAccount")) {
            throw ConversionWrites.refused(
                    ErrorCode.INVALID_CROSS_REFERENCE_KEY, "accountId", "A person account has no contacts.");
        }
        return writes.change("account", known, LeadMapping.ACCOUNT.filling(lead, known));
    }

    private FieldValues contact(FieldValues lead, FieldValues known, FieldValues account, Object owner) {
        if (known == null) {
            FieldValues contact = LeadMapping.CONTACT.created(lead, type("Contact"));
            return writes.create(
                    "contact", contact.set("accountId", account.key()).set("ownerId", owner));
        }
        FieldValues filled = LeadMapping.CONTACT.filling(lead, known).set("accountId", account.key());
        if (command.overwriteLeadSource() && lead.get("leadSource") != null) {
            filled.set("leadSource", lead.get("leadSource"));
        }
        return writes.change("contact", known, filled);
    }

    private FieldValues opportunity(FieldValues lead, FieldValues account, FieldValues contact, Object owner) {
        RecordType type = type("Opportunity");
        String usualName = shortened(lead.text("company"), type.field("name").length());
        FieldValues opportunity = LeadMapping.OPPORTUNITY.created(lead, type);
        opportunity
                .set("name", command.opportunityName() == null ? usualName : command.opportunityName())
                .set("accountId", account.key())
                .set("stageName", type.field("stageName").picklist().values().get(0))
                .set("closeDate", endOfQuarter(today))
                .set("campaignId", followUp.latestCampaign(lead))
                .set("ownerId", owner);
        FieldValues created = writes.create("opportunity", opportunity);
        writes.create(
                "contactRole",
                new FieldValues(type("OpportunityContactRole"))
                        .set("opportunityId", created.key())
                        .set("contactId", contact.key())
                        .set("isPrimary", true));
        return created;
    }

    private static String shortened(String company, int longest) {
        return company.codePointCount(0, company.length()) <= longest
                ? company
                : company.substring(0, company.offsetByCodePoints(0, longest));
    }

    private static LocalDate endOfQuarter(LocalDate day) {
        return YearMonth.of(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR) * 3)
                .atEndOfMonth();
    }

    private void close(
            FieldValues lead, String status, FieldValues account, FieldValues contact, FieldValues opportunity) {
        FieldValues kept = new FieldValues(lead.type())
                .set("status", status)
                .set("isUnreadByOwner", false)
                .set("isConverted", true)
                .set("convertedDate", today)
                .set("convertedAccountId", account.key())
                .set("convertedContactId", contact.key())
                .set("convertedOpportunityId", opportunity == null ? null : opportunity.key());
        writes.keep("lead", lead, kept);
    }

    private RecordType type(String kind) {
        return schema.type(kind);
    }

    private static RecordId id(FieldValues record) {
        return record.type().id(record.key());
    }
}
