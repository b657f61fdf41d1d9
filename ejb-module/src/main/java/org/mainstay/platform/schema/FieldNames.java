package org.mainstay.platform.schema;

/** How the names of one field are derived from each other, so that nobody writes a second list. */
final class FieldNames {

    private FieldNames() {}

    /** {@code billingCity} to {@code BillingCity}, its name in SOAP. */
    static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** {@code billingCity} to {@code Billing City}, its label. */
    static String words(String name) {
        return capitalised(name).replaceAll("(?<=[a-z])(?=[A-Z])", " ").replaceAll(" Id$", "");
    }
}
