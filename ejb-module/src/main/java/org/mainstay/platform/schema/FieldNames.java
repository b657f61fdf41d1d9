package org.mainstay.platform.schema;

/** How the names of one field are derived from each other, so that nobody writes a second list. */
final class FieldNames {

    private FieldNames() {}

    /** {@code billingCity} to {@code BillingCity}, its name in SOAP. */
    static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** {@code billingCity} to {@code Billing City}, its label; a reference is called after what it points to. */
    static String words(String name, FieldType type) {
        String words = capitalised(name).replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return type == FieldType.REFERENCE ? words.replaceAll(" Id$", "") : words;
    }
}
