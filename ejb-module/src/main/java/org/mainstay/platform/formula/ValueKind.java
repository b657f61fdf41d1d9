package org.mainstay.platform.formula;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;

/** The kinds of value that a formula knows; a blank, which fits everywhere, is one of no kind. */
enum ValueKind {
    TEXT("text"),
    NUMBER("number"),
    BOOLEAN("boolean"),
    DATE("date"),
    DATETIME("datetime"),
    BLANK("blank");

    private final String word;

    ValueKind(String word) {
        this.word = word;
    }

    /** What a formula sees of the field, or null when it cannot see it. Ids are texts. */
    static ValueKind of(Field field) {
        Class<?> javaType = field.type().javaType();
        if (javaType == String.class || field.type() == FieldType.ID || field.type() == FieldType.REFERENCE) {
            return TEXT;
        } else if (javaType == Long.class || javaType == BigDecimal.class) {
            return NUMBER;
        } else if (javaType == Boolean.class) {
            return BOOLEAN;
        } else if (javaType == LocalDate.class) {
            return DATE;
        }
        return javaType == Instant.class ? DATETIME : null;
    }

    /** The kind of a value that is of the one kind or of the other; null when they do not fit together. */
    static ValueKind either(ValueKind one, ValueKind other) {
        if (one == BLANK || one == other) {
            return other;
        }
        return other == BLANK ? one : null;
    }

    @Override
    public String toString() {
        return word;
    }
}
