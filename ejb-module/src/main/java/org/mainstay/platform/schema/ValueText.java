package org.mainstay.platform.schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes values as text, the form that {@link ValueReader} reads. */
public final class ValueText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final Schema schema;

    public ValueText(Schema schema) {
        this.schema = schema;
    }

    /** The value, which is not null, as text. */
    public String text(RecordType type, Field field, Object value) {
        return switch (field.type()) {
            case ID -> type.id((Long) value).toString();
            case REFERENCE -> schema.id(field, value).toString();
            case DATETIME -> Moments.text((Instant) value);
            case TIME -> TIME.format((LocalTime) value);
            case DECIMAL, CURRENCY, PERCENT -> ((BigDecimal) value).toPlainString();
            default -> value.toString();
        };
    }
}
