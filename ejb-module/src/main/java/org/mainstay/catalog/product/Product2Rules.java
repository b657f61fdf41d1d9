package org.mainstay.catalog.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.record.RelatedRecords;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;

/** Price book entries bear the name and code of their product; when it gets others, so do they. */
@ApplicationScoped
public class Product2Rules implements RecordRules {

    private RelatedRecords related;

    protected Product2Rules() {}

    @Inject
    public Product2Rules(RelatedRecords related) {
        this.related = related;
    }

    @Override
    public String kind() {
        return "Product2";
    }

    @Override
    public void afterWrite(List<RecordChange> changes) {
        for (RecordChange change : changes) {
            if (change.operation() == Operation.UPDATE
                    && (change.isChanged("name") || change.isChanged("productCode"))) {
                List<FieldValues> entries = related.where(
                        "PricebookEntry", Map.of("product2Id", change.after().key()));
                related.refresh(
                        change.caller(),
                        "PricebookEntry",
                        entries.stream().map(FieldValues::key).toList());
            }
        }
    }
}
