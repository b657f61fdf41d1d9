package org.mainstay.platform.schema;

/** A value of a picklist that the rules of its module know more about: implemented by an enum, in the order of the list. */
public interface PicklistValue {

    /** What the field holds. */
    String label();

    /** The value of that label, or null. */
    static <V extends PicklistValue> V of(Class<V> values, Object label) {
        for (V value : values.getEnumConstants()) {
            if (value.label().equals(label)) {
                return value;
            }
        }
        return null;
    }
}
