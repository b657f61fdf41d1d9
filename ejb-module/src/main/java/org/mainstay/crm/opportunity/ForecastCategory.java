package org.mainstay.crm.opportunity;

import org.mainstay.platform.schema.PicklistValue;

/** Where the amount of an opportunity counts in a forecast. */
enum ForecastCategory implements PicklistValue {
    OMITTED("Omitted", "Omitted"),
    PIPELINE("Pipeline", "Pipeline"),
    BEST_CASE("Best Case", "BestCase"),
    MOST_LIKELY("Most Likely", "MostLikely"),
    COMMIT("Commit", "Forecast"),
    CLOSED("Closed", "Closed");

    private final String label;
    private final String code;

    ForecastCategory(String label, String code) {
        this.label = label;
        this.code = code;
    }

    @Override
    public String label() {
        return label;
    }

    /** What CRM systems call it in {@code forecastCategory}. */
    String code() {
        return code;
    }
}
