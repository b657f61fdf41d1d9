package org.mainstay.crm.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.record.RelatedRecords;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.PicklistValue;

/** A member is a lead or a contact, and one person is a member once. */
@ApplicationScoped
public class CampaignMemberRules implements RecordRules {

    private RelatedRecords related;
    private Clock clock;

    protected CampaignMemberRules() {}

    @Inject
    public CampaignMemberRules(RelatedRecords related, Clock clock) {
        this.related = related;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "CampaignMember";
    }

    @Override
    public void beforeSave(RecordChange change) {
        FieldValues member = change.after();
        if (member.get("leadId") == null && member.get("contactId") == null) {
            change.refuse(ErrorCode.REQUIRED_FIELD_MISSING, "contactId", "A member has a leadId or a contactId.");
        } else if (member.get("leadId") != null && member.get("contactId") != null) {
            change.refuse(ErrorCode.FIELD_INTEGRITY_EXCEPTION, "leadId", "A member is a lead or a contact, not both.");
        } else if (member.get("campaignId") != null && (change.isChanged("leadId") || change.isChanged("contactId"))) {
            refuseSecond(change);
        }
        if (member.get("status") == null) {
            member.set("status", CampaignMemberStatus.SENT.label());
        }
        CampaignMemberStatus status = PicklistValue.of(CampaignMemberStatus.class, member.get("status"));
        boolean responded = status != null && status.isResponse();
        member.set("hasResponded", responded);
        if (responded && member.get("firstRespondedDate") == null) {
            member.set(
                    "firstRespondedDate",
                    LocalDate.ofInstant(clock.instant(), change.caller().zone()));
        }
    }

    /** Two at the same moment are told apart by the unique key {@code uq_campaignmember_campaignId}. */
    private void refuseSecond(RecordChange change) {
        Map<String, Object> same = new HashMap<>();
        for (String field : new String[] {"campaignId", "leadId", "contactId"}) {
            same.put(field, change.after().get(field));
        }
        if (!related.where("CampaignMember", same).isEmpty()) {
            change.refuse(ErrorCode.DUPLICATE_VALUE, "campaignId", "The campaign has this person as a member already.");
        }
    }
}
