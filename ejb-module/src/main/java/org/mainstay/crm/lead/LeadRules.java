package org.mainstay.crm.lead;

import jakarta.enterprise.context.ApplicationScoped;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.text.PersonName;

/** What must hold of leads. */
@ApplicationScoped
public class LeadRules implements RecordRules {

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
    }
}
