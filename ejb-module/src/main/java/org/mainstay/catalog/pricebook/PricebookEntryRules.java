package org.mainstay.catalog.pricebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.record.RelatedRecords;
import org.mainstay.platform.schema.FieldValues;

/** A product has one price in a price book for each currency. */
@ApplicationScoped
public class PricebookEntryRules implements RecordRules {

    private static final String[] IDENTITY = {"product2Id", "pricebook2Id", "currencyIsoCode"};

    private RelatedRecords related;

    protected PricebookEntryRules() {}

    @Inject
    public PricebookEntryRules(RelatedRecords related) {
        this.related = related;
    }

    @Override
    public String kind() {
        return "PricebookEntry";
    }

    @Override
    public void beforeSave(RecordChange change) {
        FieldValues entry = change.after();
        related.find("Product2", entry.get("product2Id")).ifPresent(product -> entry.set("name", product.get("name"))
                .set("productCode", product.get("productCode")));
        if (change.before() == null && entry.get("product2Id") != null && entry.get("pricebook2Id") != null) {
            refuseSecondPrice(change);
        }
    }

    /** Two at the same moment are told apart by the unique key {@code uq_pricebookentry_product2Id}. */
    private void refuseSecondPrice(RecordChange change) {
        Map<String, Object> same = new HashMap<>();
        for (String field : IDENTITY) {
            same.put(field, change.after().get(field));
        }
        related.where("PricebookEntry", same).stream()
                .findFirst()
                .ifPresent(other -> change.refuse(
                        ErrorCode.DUPLICATE_VALUE,
                        "product2Id",
                        "The price book has a price of this product in this currency already: "
                                + change.type().id(other.key()) + "."));
    }
}
