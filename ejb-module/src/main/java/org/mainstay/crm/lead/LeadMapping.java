package org.mainstay.crm.lead;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;

/** Which fields of a lead become which fields of an account, contact and opportunity: the one place that knows. */
enum LeadMapping {
    ACCOUNT(List.of(
            Map.of("company", "name"),
            Map.of("phone", "phone"),
            Map.of("fax", "fax"),
            Map.of("website", "website"),
            Map.of("industry", "industry"),
            Map.of("rating", "rating"),
            Map.of("numberOfEmployees", "numberOfEmployees"),
            Map.of("leadSource", "accountSource"),
            Map.of("annualRevenue", "annualRevenue", "currencyIsoCode", "currencyIsoCode"),
            address("billing"))),
    CONTACT(List.of(
            Map.of(
                    "salutation", "salutation",
                    "firstName", "firstName",
                    "middleName", "middleName",
                    "lastName", "lastName",
                    "suffix", "suffix"),
            Map.of("title", "title"),
            Map.of("email", "email"),
            Map.of("phone", "phone"),
            Map.of("mobilePhone", "mobilePhone"),
            Map.of("fax", "fax"),
            Map.of("leadSource", "leadSource"),
            Map.of("description", "description"),
            address("mailing"))),
    OPPORTUNITY(List.of(Map.of("leadSource", "leadSource"), Map.of("currencyIsoCode", "currencyIsoCode")));

    /** What a person does not want stays so, whatever became of that person. */
    private static final List<String> REFUSALS = List.of("doNotCall", "hasOptedOutOfEmail");

    private final List<Map<String, String>> groups;

    /** @param groups fields that mean something together only: one of each address, an amount with its currency */
    LeadMapping(List<Map<String, String>> groups) {
        this.groups = groups;
    }

    private static Map<String, String> address(String prefix) {
        return Map.of(
                "street", prefix + "Street",
                "city", prefix + "City",
                "state", prefix + "State",
                "stateCode", prefix + "StateCode",
                "postalCode", prefix + "PostalCode",
                "country", prefix + "Country",
                "countryCode", prefix + "CountryCode");
    }

    /** What a new record takes from the lead. */
    FieldValues created(FieldValues lead, RecordType type) {
        return filling(lead, new FieldValues(type));
    }

    /**
     * What a record that is there takes from the lead. A group is filled in where the record has nothing in it, or
     * nothing else than the lead has: half an address of each would be none.
     */
    FieldValues filling(FieldValues lead, FieldValues record) {
        FieldValues filled = new FieldValues(record.type());
        for (Map<String, String> group : groups) {
            boolean agrees = group.entrySet().stream().allMatch(e -> {
                Object there = record.get(e.getValue());
                return there == null || Objects.equals(there, lead.get(e.getKey()));
            });
            if (agrees) {
                group.forEach((from, to) -> {
                    if (lead.get(from) != null) {
                        filled.set(to, lead.get(from));
                    }
                });
            }
        }
        if (this == CONTACT) {
            REFUSALS.stream()
                    .filter(refusal -> (Boolean) lead.get(refusal))
                    .forEach(refusal -> filled.set(refusal, true));
        }
        return filled;
    }
}
