package org.mainstay.crm.lead;

import org.mainstay.platform.schema.PicklistValue;

/** How far one has come with a lead. */
public enum LeadStatus implements PicklistValue {
    OPEN("Open - Not Contacted", false),
    WORKING("Working - Contacted", false),
    NOT_CONVERTED("Closed - Not Converted", false),
    CONVERTED("Closed - Converted", true);

    private final String label;
    private final boolean converted;

    LeadStatus(String label, boolean converted) {
        this.label = label;
        this.converted = converted;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether a lead can be in it once it is an account and a contact. */
    boolean isConverted() {
        return converted;
    }
}
