package org.mainstay.platform.soql;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.ValueText;

/** Values as text for people, in their language and time zone: what {@code FORMAT} in SOQL gives. */
public final class LocalTexts {

    private final ValueText texts;
    private final Locale locale;
    private final ZoneId zone;

    LocalTexts(ValueText texts, Locale locale, ZoneId zone) {
        this.texts = texts;
        this.locale = locale;
        this.zone = zone;
    }

    /** The value, which is not null, as text. */
    public String text(RecordType type, Field field, Object value) {
        return switch (field.type()) {
            case INTEGER -> NumberFormat.getIntegerInstance(locale).format(value);
            case DECIMAL, CURRENCY, PERCENT -> decimal(field, (BigDecimal) value);
            case DATE ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format((LocalDate) value);
            case DATETIME ->
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .withZone(zone)
                        .format((Instant) value);
            case TIME ->
                DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format((LocalTime) value);
            default -> texts.text(type, field, value);
        };
    }

    private String decimal(Field field, BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(field.scale());
        format.setMaximumFractionDigits(field.scale());
        return format.format(value);
    }
}
