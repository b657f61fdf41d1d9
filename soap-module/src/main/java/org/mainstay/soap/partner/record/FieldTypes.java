package org.mainstay.soap.partner.record;

import org.mainstay.platform.schema.Field;

/** What the registry's types are called by clients. */
public enum FieldTypes {
    ID("id", "tns:ID"),
    REFERENCE("reference", "tns:ID"),
    STRING("string", "xsd:string"),
    TEXTAREA("textarea", "xsd:string"),
    EMAIL("email", "xsd:string"),
    PHONE("phone", "xsd:string"),
    URL("url", "xsd:string"),
    PICKLIST("picklist", "xsd:string"),
    MULTIPICKLIST("multipicklist", "xsd:string"),
    BOOLEAN("boolean", "xsd:boolean"),
    INT("int", "xsd:int"),
    DOUBLE("double", "xsd:double"),
    CURRENCY("currency", "xsd:double"),
    PERCENT("percent", "xsd:double"),
    DATE("date", "xsd:date"),
    DATETIME("datetime", "xsd:dateTime"),
    TIME("time", "xsd:time");

    private final String type;
    private final String soapType;

    FieldTypes(String type, String soapType) {
        this.type = type;
        this.soapType = soapType;
    }

    public static FieldTypes of(Field field) {
        return switch (field.type()) {
            case ID -> ID;
            case REFERENCE -> REFERENCE;
            case TEXT -> STRING;
            case LONG_TEXT -> TEXTAREA;
            case EMAIL -> EMAIL;
            case PHONE -> PHONE;
            case URL -> URL;
            case PICKLIST -> PICKLIST;
            case MULTI_PICKLIST -> MULTIPICKLIST;
            case BOOLEAN -> BOOLEAN;
            case INTEGER -> INT;
            case DECIMAL -> DOUBLE;
            case CURRENCY -> CURRENCY;
            case PERCENT -> PERCENT;
            case DATE -> DATE;
            case DATETIME -> DATETIME;
            case TIME -> TIME;
        };
    }

    /** Value of {@code fieldType}. */
    public String type() {
        return type;
    }

    /** With the prefix that clients look for in the text. */
    public String soapType() {
        return soapType;
    }
}
