package org.mainstay.crm.supportcase;

import org.mainstay.platform.schema.PicklistValue;

/** How far a case has come, and whether it is over then. */
enum CaseStatus implements PicklistValue {
    NEW("New", false),
    WORKING("Working", false),
    ESCALATED("Escalated", false),
    CLOSED("Closed", true);

    private final String label;
    private final boolean closed;

    CaseStatus(String label, boolean closed) {
        this.label = label;
        this.closed = closed;
    }

    @Override
    public String label() {
        return label;
    }

    boolean isClosed() {
        return closed;
    }
}
