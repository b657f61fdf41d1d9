package org.mainstay.platform.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.money.Currencies;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.Trait;

/** What the registry says of single fields, held against a draft. */
public final class FieldCheck {

    /**
     * Deliberately wide: something, one last {@code @}, a domain without blanks. Whether mail arrives there only a
     * mail can tell, and addresses with letters beyond ASCII are real (RFC 6531).
     */
    private static final Pattern EMAIL = Pattern.compile("[^\\p{Cntrl}\\s]+@[^\\p{Cntrl}\\s@]+");

    /** The field that names the currency of a record's amounts: see {@link FieldType#CURRENCY}. */
    private static final String CURRENCY = "currencyIsoCode";

    private FieldCheck() {}

    /** What rules make of other fields is held against the schema too, but a fault is told once, where it was made. */
    static void check(List<RecordChange> changes) {
        for (RecordChange change : changes) {
            check(change, FieldCheck::isWritten);
            if (!change.isRefused()) {
                check(change, f -> !isWritten(f));
            }
        }
    }

    private static boolean isWritten(Field field) {
        return field.is(Trait.CREATEABLE) || field.is(Trait.UPDATEABLE);
    }

    private static void check(RecordChange change, Predicate<Field> which) {
        for (Field field : change.type().fields()) {
            if (which.test(field)
                    && !field.is(Trait.SYSTEM)
                    && (change.before() == null || change.isChanged(field.name()))) {
                fault(field, change.after().get(field)).ifPresent(p -> change.refuse(p.code(), p.field(), p.message()));
            }
        }
    }

    /** What is wrong with a value of the field, if anything. */
    public static Optional<Problem> fault(Field field, Object value) {
        if (value == null) {
            return field.is(Trait.REQUIRED) ? missing(field) : Optional.empty();
        } else if (value instanceof String text) {
            return text(field, text);
        } else if (value instanceof BigDecimal number) {
            return number(field, number);
        }
        return field.type() == FieldType.INTEGER ? number(field, BigDecimal.valueOf((Long) value)) : Optional.empty();
    }

    private static Optional<Problem> fault(ErrorCode code, Field field, String message) {
        return Optional.of(new Problem(code, field.name(), field.name() + message));
    }

    private static Optional<Problem> missing(Field field) {
        return fault(ErrorCode.REQUIRED_FIELD_MISSING, field, " is required.");
    }

    private static Optional<Problem> text(Field field, String text) {
        int characters = text.codePointCount(0, text.length());
        int broken = brokenCharacter(text);
        if (broken >= 0) {
            return fault(
                    ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD,
                    field,
                    " holds " + (text.charAt(broken) == 0 ? "a NUL character" : "half a surrogate pair")
                            + " at position " + (broken + 1) + ".");
        } else if (field.is(Trait.REQUIRED) && text.isBlank()) {
            return missing(field);
        } else if (characters > field.length()) {
            return fault(
                    ErrorCode.STRING_TOO_LONG,
                    field,
                    " has " + characters + " characters; at most " + field.length() + " are allowed.");
        } else if (field.type() == FieldType.EMAIL
                && !text.isEmpty()
                && !EMAIL.matcher(text).matches()) {
            return fault(ErrorCode.INVALID_EMAIL_ADDRESS, field, " is not of the form local@domain.");
        } else if (field.name().equals(CURRENCY) && !Currencies.isCode(text)) {
            return fault(
                    ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
                    field,
                    " is a currency of ISO 4217, such as EUR.");
        } else if (field.picklist() != null && field.picklist().restricted() && !isListed(field, text)) {
            return fault(
                    ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
                    field,
                    (field.type() == FieldType.MULTI_PICKLIST ? " has values of " : " is one of ")
                            + String.join(", ", field.picklist().values()) + ".");
        }
        return Optional.empty();
    }

    private static boolean isListed(Field field, String text) {
        List<String> values = field.picklist().values();
        return field.type() == FieldType.MULTI_PICKLIST
                ? values.containsAll(List.of(text.split(";", -1)))
                : values.contains(text);
    }

    /** Where a NUL or half a surrogate pair is, which no text can hold; -1 when nowhere. */
    private static int brokenCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Problem> number(Field field, BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        boolean fits = plain.scale() <= field.scale()
                && plain.precision() - plain.scale() <= field.precision() - field.scale();
        return fits
                ? Optional.empty()
                : fault(
                        ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                        field,
                        " has at most " + (field.precision() - field.scale()) + " digits before the point and "
                                + field.scale() + " after it.");
    }
}
