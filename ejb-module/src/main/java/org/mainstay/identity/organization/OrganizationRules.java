package org.mainstay.identity.organization;

import jakarta.enterprise.context.ApplicationScoped;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.money.Currencies;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.time.TimeZones;

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
        String zone = change.after().text("timeZoneSidKey");
        if (zone != null && !TimeZones.isName(zone)) {
            change.refuse(
                    ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
                    "timeZoneSidKey",
                    "timeZoneSidKey is a name of the IANA time zone database, such as Europe/Vienna.");
        }
    }
}
