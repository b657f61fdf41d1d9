package org.mainstay.crm.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.record.RelatedRecords;
import org.mainstay.platform.schema.FieldValues;

/** A line item takes product and list price from its price book entry; the opportunity is told of every change. */
@ApplicationScoped
public class OpportunityLineItemRules implements RecordRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private RelatedRecords related;

    protected OpportunityLineItemRules() {}

    @Inject
    public OpportunityLineItemRules(RelatedRecords related) {
        this.related = related;
    }

    @Override
    public String kind() {
        return "OpportunityLineItem";
    }

    @Override
    public void beforeSave(RecordChange change) {
        FieldValues item = change.after();
        // line items of one opportunity are saved one after the other: each changes its amount
        FieldValues opportunity =
                related.lock("Opportunity", item.get("opportunityId")).orElse(null);
        FieldValues entry =
                related.find("PricebookEntry", item.get("pricebookEntryId")).orElse(null);
        if (entry != null) {
            takeFrom(entry, item);
            refuseOtherBook(change, opportunity, entry);
        }
        BigDecimal quantity = (BigDecimal) item.get("quantity");
        if (quantity != null && quantity.signum() == 0) {
            change.refuse(ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION, "quantity", "quantity is not 0.");
        }
        BigDecimal discount = (BigDecimal) item.get("discount");
        if (discount != null && (discount.signum() < 0 || discount.compareTo(HUNDRED) > 0)) {
            change.refuse(ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION, "discount", "discount is 0 to 100.");
        }
        item.set("totalPrice", total(quantity, (BigDecimal) item.get("unitPrice"), discount));
    }

    private static void takeFrom(FieldValues entry, FieldValues item) {
        item.set("product2Id", entry.get("product2Id"))
                .set("name", entry.get("name"))
                .set("productCode", entry.get("productCode"))
                .set("listPrice", entry.get("unitPrice"));
        if (item.get("unitPrice") == null) {
            item.set("unitPrice", entry.get("unitPrice"));
        }
    }

    private static void refuseOtherBook(RecordChange change, FieldValues opportunity, FieldValues entry) {
        for (String field : new String[] {"pricebook2Id", "currencyIsoCode"}) {
            Object chosen = opportunity == null ? null : opportunity.get(field);
            if (chosen != null && entry.get(field) != null && !chosen.equals(entry.get(field))) {
                change.refuse(
                        ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                        "pricebookEntryId",
                        "The price book entry has another " + field + " than the opportunity.");
            }
        }
    }

    private static BigDecimal total(BigDecimal quantity, BigDecimal price, BigDecimal discount) {
        if (quantity == null || price == null) {
            return null;
        }
        BigDecimal share = discount == null ? HUNDRED : HUNDRED.subtract(discount);
        return quantity.multiply(price).multiply(share).divide(HUNDRED, 2, RoundingMode.HALF_EVEN);
    }

    @Override
    public void afterWrite(List<RecordChange> changes) {
        Set<Long> opportunities = new TreeSet<>();
        for (RecordChange change : changes) {
            FieldValues item = change.after() == null ? change.before() : change.after();
            opportunities.add((Long) item.get("opportunityId"));
        }
        related.refresh(changes.get(0).caller(), "Opportunity", opportunities);
    }
}
