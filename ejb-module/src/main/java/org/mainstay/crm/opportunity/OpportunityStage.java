package org.mainstay.crm.opportunity;

import static org.mainstay.crm.opportunity.ForecastCategory.*;

import org.mainstay.platform.schema.PicklistValue;

/** The stages of an opportunity and what each of them means: the one place that knows. */
enum OpportunityStage implements PicklistValue {
    PROSPECTING("Prospecting", 10, PIPELINE),
    QUALIFICATION("Qualification", 10, PIPELINE),
    NEEDS_ANALYSIS("Needs Analysis", 20, PIPELINE),
    VALUE_PROPOSITION("Value Proposition", 50, PIPELINE),
    DECISION_MAKERS("Id. Decision Makers", 60, PIPELINE),
    PERCEPTION_ANALYSIS("Perception Analysis", 70, PIPELINE),
    PROPOSAL("Proposal/Price Quote", 75, PIPELINE),
    NEGOTIATION("Negotiation/Review", 90, PIPELINE),
    WON("Closed Won", 100, CLOSED),
    LOST("Closed Lost", 0, OMITTED);

    private final String label;
    private final int probability;
    private final ForecastCategory forecastCategory;

    OpportunityStage(String label, int probability, ForecastCategory forecastCategory) {
        this.label = label;
        this.probability = probability;
        this.forecastCategory = forecastCategory;
    }

    @Override
    public String label() {
        return label;
    }

    /** Per cent. */
    int probability() {
        return probability;
    }

    ForecastCategory forecastCategory() {
        return forecastCategory;
    }

    boolean isWon() {
        return this == WON;
    }

    boolean isClosed() {
        return this == WON || this == LOST;
    }
}
