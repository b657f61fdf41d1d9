package org.mainstay.crm.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.record.RelatedRecords;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.text.PersonName;

/** What must hold of leads. Once converted, a lead is history: callers neither change it nor make others refer to it. */
@ApplicationScoped
public class LeadRules implements RecordRules {

    private RelatedRecords related;

    protected LeadRules() {}

    @Inject
    public LeadRules(RelatedRecords related) {
        this.related = related;
    }

    @Override
    public String kind() {
        return "Lead";
    }

    @Override
    public void beforeSave(RecordChange change) {
        FieldValues lead = change.after();
        lead.set(
                "name",
                PersonName.of(
                        lead.text("firstName"), lead.text("middleName"), lead.text("lastName"), lead.text("suffix")));
        if (lead.get("status") == null) {
            lead.set("status", LeadStatus.OPEN.label());
        }
        boolean converted = change.before() != null && (Boolean) change.before().get("isConverted");
        if (converted && !change.isByModule() && isChanged(change)) {
            change.refuse(ErrorCode.CANNOT_UPDATE_CONVERTED_LEAD, "The lead is converted; it cannot be changed.");
        }
    }

    /** Merged with another lead, what it became would be found from neither, or from both. */
    @Override
    public void beforeDelete(RecordChange change) {
        Object master = change.after() == null ? null : change.after().get(RecordType.MASTER_RECORD);
        if (master != null && ((Boolean) change.before().get("isConverted") || isConverted(master))) {
            change.refuse(ErrorCode.CANNOT_UPDATE_CONVERTED_LEAD, "A converted lead cannot be merged.");
        }
    }

    private static boolean isChanged(RecordChange change) {
        return change.type().fields().stream().anyMatch(field -> change.isChanged(field.name()));
    }

    /**
     * What refers to a lead moves on with its conversion; what comes later would be left behind. The engine holds the
     * lead already, so that no conversion is under way.
     */
    @Override
    public void beforeReference(RecordChange change, String field, long key) {
        if (isConverted(key)) {
            change.refuse(
                    ErrorCode.CANNOT_UPDATE_CONVERTED_LEAD,
                    field,
                    "The lead is converted; name the contact, account or opportunity that it became.");
        }
    }

    private boolean isConverted(Object key) {
        return related.find("Lead", key)
                .map(lead -> (Boolean) lead.get("isConverted"))
                .orElse(false);
    }
}
