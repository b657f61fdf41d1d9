package org.mainstay.platform.schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** What a field can hold, and the Java class of its value inside the platform. */
public enum FieldType {
    /** The record's own key; {@code RecordId} on the wire. */
    ID(Long.class),
    TEXT(String.class),
    /** Text too long to sort or filter by. */
    LONG_TEXT(String.class),
    EMAIL(String.class),
    PHONE(String.class),
    URL(String.class),
    /** One value out of a list; see {@link Picklist}. */
    PICKLIST(String.class),
    /** Several values out of a list, with semicolons between them, in the order of the list. */
    MULTI_PICKLIST(String.class),
    BOOLEAN(Boolean.class),
    INTEGER(Long.class),
    DECIMAL(BigDecimal.class),
    /** An amount in the currency that the record's {@code currencyIsoCode} names. */
    CURRENCY(BigDecimal.class),
    PERCENT(BigDecimal.class),
    DATE(LocalDate.class),
    /** A moment, kept to the millisecond, in UTC. */
    DATETIME(Instant.class),
    /** A time of day, kept to the millisecond, in no time zone. */
    TIME(LocalTime.class),
    /** The key of another record, or its kind and key; see {@link Relation}. {@code RecordId} on the wire. */
    REFERENCE(Long.class);

    private final Class<?> javaType;

    FieldType(Class<?> javaType) {
        this.javaType = javaType;
    }

    public Class<?> javaType() {
        return javaType;
    }

    public boolean isText() {
        return javaType == String.class;
    }

    public boolean isPicklist() {
        return this == PICKLIST || this == MULTI_PICKLIST;
    }

    public boolean isDecimal() {
        return javaType == BigDecimal.class;
    }
}
