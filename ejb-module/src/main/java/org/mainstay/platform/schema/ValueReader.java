package org.mainstay.platform.schema;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;

/** Reads values from text as callers write it: in filters, in CSV, in XML, and where JSON has a string. */
public final class ValueReader {

    private static final int LONGEST_NUMBER = 60;

    private final Schema schema;

    public ValueReader(Schema schema) {
        this.schema = schema;
    }

    /**
     * The value that the text stands for in that field.
     *
     * @throws BusinessException INVALID_TYPE_ON_FIELD_IN_RECORD, MALFORMED_ID or INVALID_CROSS_REFERENCE_KEY,
     *     naming the field
     */
    public Object read(RecordType type, Field field, String text) {
        try {
            return switch (field.type()) {
                case ID -> type.key(text);
                case REFERENCE -> schema.reference(field, text);
                case BOOLEAN -> bool(text);
                case INTEGER -> number(text).longValueExact();
                case DECIMAL, CURRENCY, PERCENT -> scaled(number(text), field.scale());
                case DATE -> within(LocalDate.parse(text));
                case DATETIME -> moment(text);
                case TIME -> time(text);
                default -> text;
            };
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            String message =
                    "'" + shortened(text) + "' is not a value of " + field.name() + ": " + expected(field) + ".";
            throw refused(ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD, field, message);
        } catch (BusinessException e) {
            throw refused(e.code(), field, e.getMessage());
        }
    }

    private static BusinessException refused(ErrorCode code, Field field, String message) {
        return BusinessException.of(List.of(new Problem(code, field.name(), message)));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NumberFormatException(text);
        };
    }

    private static BigDecimal number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new NumberFormatException("too long");
        }
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.precision() - number.scale()) > LONGEST_NUMBER || number.scale() > LONGEST_NUMBER) {
            throw new NumberFormatException("too many digits");
        }
        return number;
    }

    /** With the digits that the field has, as it will be read back; digits beyond them are left for the check. */
    private static BigDecimal scaled(BigDecimal number, int scale) {
        return number.stripTrailingZeros().scale() > scale ? number : number.setScale(scale);
    }

    private static Instant moment(String text) {
        OffsetDateTime moment = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        within(moment.toLocalDate());
        return moment.toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** CRM clients write a time of day with the letter of UTC behind it. */
    private static LocalTime time(String text) {
        return LocalTime.parse(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text)
                .truncatedTo(ChronoUnit.MILLIS);
    }

    /** The span that CRM systems agree on; before it, calendars differ. */
    private static LocalDate within(LocalDate date) {
        if (date.getYear() < 1700 || date.getYear() > 4000) {
            throw new DateTimeException("outside the years 1700 to 4000");
        }
        return date;
    }

    /** What a caller should have written, in a few words. */
    public static String expected(Field field) {
        return switch (field.type()) {
            case BOOLEAN -> "expected true or false";
            case INTEGER -> "expected a whole number";
            case DECIMAL, CURRENCY, PERCENT -> "expected a number";
            case DATE -> "expected a date of the years 1700 to 4000, such as 2026-01-31";
            case DATETIME -> "expected a moment of the years 1700 to 4000, such as 2026-01-31T10:00:00Z";
            case TIME -> "expected a time of day, such as 13:30:00.000";
            case MULTI_PICKLIST -> "expected values with semicolons between them, such as A;B";
            case ID, REFERENCE -> "expected a record id";
            default -> "expected text";
        };
    }
}
