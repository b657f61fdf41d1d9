package org.mainstay.catalog.pricebook;

import jakarta.enterprise.context.ApplicationScoped;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;

/** The standard price book stays. */
@ApplicationScoped
public class Pricebook2Rules implements RecordRules {

    @Override
    public String kind() {
        return "Pricebook2";
    }

    @Override
    public void beforeDelete(RecordChange change) {
        if ((Boolean) change.before().get("isStandard")) {
            change.refuse(
                    ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION,
                    "isStandard",
                    "The standard price book cannot be deleted; make it inactive.");
        }
    }
}
