package org.mainstay.crm.campaign;

import org.mainstay.platform.schema.PicklistValue;

/** How far a campaign has come with one of its members, and whether that is an answer. */
enum CampaignMemberStatus implements PicklistValue {
    SENT("Sent", false),
    RESPONDED("Responded", true);

    private final String label;
    private final boolean responded;

    CampaignMemberStatus(String label, boolean responded) {
        this.label = label;
        this.responded = responded;
    }

    @Override
    public String label() {
        return label;
    }

    boolean isResponse() {
        return responded;
    }
}
