package org.mainstay.crm.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.record.RelatedRecords;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.PicklistValue;

/** What follows from the stage of an opportunity and from its line items. */
@ApplicationScoped
public class OpportunityRules implements RecordRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private RelatedRecords related;

    protected OpportunityRules() {}

    @Inject
    public OpportunityRules(RelatedRecords related) {
        this.related = related;
    }

    @Override
    public String kind() {
        return "Opportunity";
    }

    @Override
    public void beforeSave(RecordChange change) {
        FieldValues opportunity = change.after();
        OpportunityStage stage = PicklistValue.of(OpportunityStage.class, opportunity.get("stageName"));
        if (stage != null) {
            followStage(change, stage);
        }
        BigDecimal probability = (BigDecimal) opportunity.get("probability");
        if (probability != null && (probability.signum() < 0 || probability.compareTo(HUNDRED) > 0)) {
            change.refuse(ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION, "probability", "probability is 0 to 100.");
        }
        followLineItems(change);
        BigDecimal amount = (BigDecimal) opportunity.get("amount");
        opportunity.set(
                "expectedRevenue",
                amount == null || probability == null
                        ? null
                        : amount.multiply(probability).divide(HUNDRED, 2, RoundingMode.HALF_EVEN));
    }

    private static void followStage(RecordChange change, OpportunityStage stage) {
        FieldValues opportunity = change.after();
        boolean moved = change.isChanged("stageName");
        if (opportunity.get("probability") == null || moved && !change.isGiven("probability")) {
            opportunity.set("probability", BigDecimal.valueOf(stage.probability()));
        }
        if (opportunity.get("forecastCategoryName") == null || moved && !change.isGiven("forecastCategoryName")) {
            opportunity.set("forecastCategoryName", stage.forecastCategory().label());
        }
        ForecastCategory category = PicklistValue.of(ForecastCategory.class, opportunity.get("forecastCategoryName"));
        opportunity
                .set("forecastCategory", category == null ? null : category.code())
                .set("isClosed", stage.isClosed())
                .set("isWon", stage.isWon());
    }

    private void followLineItems(RecordChange change) {
        List<FieldValues> items = change.before() == null
                ? List.of()
                : related.where(
                        "OpportunityLineItem",
                        Map.of("opportunityId", change.before().key()));
        change.after().set("hasOpportunityLineItem", !items.isEmpty());
        if (!items.isEmpty()) {
            BigDecimal sum = items.stream()
                    .map(item -> (BigDecimal) item.get("totalPrice"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal given = (BigDecimal) change.after().get("amount");
            if (change.isGiven("amount") && (given == null || given.compareTo(sum) != 0)) {
                change.refuse(
                        ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                        "amount",
                        "The amount is the sum of the line items; change those.");
            }
            change.after().set("amount", sum);
        }
    }
}
