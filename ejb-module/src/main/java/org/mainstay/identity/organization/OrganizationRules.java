package org.mainstay.identity.organization;

import jakarta.enterprise.context.ApplicationScoped;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.money.Currencies;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;

/** What must hold of the organization. */
@ApplicationScoped
public class OrganizationRules implements RecordRules {

    @Override
    public String kind() {
        return "Organization";
    }

    @Override
    public void beforeSave(RecordChange change) {
        String currency = change.after().text("defaultCurrencyIsoCode");
        if (currency != null && !Currencies.isCode(currency)) {
            change.refuse(
                    ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
                    "defaultCurrencyIsoCode",
                    "defaultCurrencyIsoCode is a currency of ISO 4217, such as EUR.");
        }
    }
}
