package org.mainstay.crm.lead;

import org.mainstay.platform.schema.PicklistValue;

/** How far one has come with a lead. */
public enum LeadStatus implements PicklistValue {
    OPEN("Open - Not Contacted"),
    WORKING("Working - Contacted"),
    NOT_CONVERTED("Closed - Not Converted"),
    /** What a lead is in once it is an account and a contact. */
    CONVERTED("Closed - Converted");

    private final String label;

    LeadStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
