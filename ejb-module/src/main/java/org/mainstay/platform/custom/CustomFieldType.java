package org.mainstay.platform.custom;

import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.PicklistValue;

/** The types that a custom field can have, as administrators call them. */
enum CustomFieldType implements PicklistValue {
    TEXT("text", FieldType.TEXT, 255),
    LONG_TEXT("longText", FieldType.LONG_TEXT, 131_072),
    NUMBER("number", FieldType.DECIMAL, 0),
    CURRENCY("currency", FieldType.CURRENCY, 0),
    PERCENT("percent", FieldType.PERCENT, 0),
    BOOLEAN("boolean", FieldType.BOOLEAN, 0),
    DATE("date", FieldType.DATE, 0),
    DATETIME("datetime", FieldType.DATETIME, 0),
    TIME("time", FieldType.TIME, 0),
    EMAIL("email", FieldType.EMAIL, 80),
    PHONE("phone", FieldType.PHONE, 40),
    URL("url", FieldType.URL, 255),
    PICKLIST("picklist", FieldType.PICKLIST, 255),
    MULTI_PICKLIST("multiPicklist", FieldType.MULTI_PICKLIST, 4_099),
    REFERENCE("reference", FieldType.REFERENCE, 0),
    AUTO_NUMBER("autoNumber", FieldType.TEXT, 60);

    private final String label;
    private final FieldType type;
    private final int longest;

    CustomFieldType(String label, FieldType type, int longest) {
        this.label = label;
        this.type = type;
        this.longest = longest;
    }

    @Override
    public String label() {
        return label;
    }

    FieldType type() {
        return type;
    }

    /** Greatest number of characters that a field of the type can be given; 0 when it is no text. */
    int longest() {
        return longest;
    }

    /** Whether an administrator says how long its values may be. */
    boolean hasLength() {
        return this == TEXT || this == LONG_TEXT;
    }

    /** Whether the values of a field can tell records apart. */
    boolean canBeUnique() {
        return this == TEXT || this == EMAIL || this == NUMBER;
    }

    /** Whether records can be found by words in it: texts that are short. */
    boolean canBeSearchable() {
        return type.isText() && this != LONG_TEXT && this != MULTI_PICKLIST;
    }

    boolean canBeIndexed() {
        return this != LONG_TEXT && this != MULTI_PICKLIST;
    }
}
