package org.mainstay.launcher.imports;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.mainstay.launcher.transfer.KindField;

/**
 * What can be told of a record without the server's help, as far as the schema says it: for dry runs. When it counts, the
 * server alone decides.
 */
final class RowCheck {
    private RowCheck() {}

    /** Everything that is wrong, in one sentence; null when nothing is. */
    static String faults(Mapping mapping, MappedRecord record) {
        List<String> faults = new ArrayList<>();
        for (MappedField field : mapping.fields()) {
            JsonValue value = record.members().get(field.member());
            String fault = value == null || field.isByExternalId() && value != JsonValue.NULL
                    ? null
                    : fault(field.field(), value);
            if (fault != null) {
                String columns = field.source().columns();
                faults.add((columns.isEmpty() ? "" : "column " + columns + ": ")
                        + field.field().name() + " " + fault);
            }
        }
        return faults.isEmpty() ? null : String.join("; ", faults);
    }

    /** Required fields that no row gives, so that only records that exist can be meant. */
    static List<String> missing(Mapping mapping) {
        return mapping.kind().fields().stream()
                .filter(field -> field.required() && !field.defaulted() && field.createable())
                .filter(field ->
                        mapping.fields().stream().noneMatch(m -> m.field().equals(field)))
                .map(KindField::name)
                .toList();
    }

    private static String fault(KindField field, JsonValue value) {
        if (value == JsonValue.NULL) {
            return field.isBoolean()
                    ? "is true or false"
                    : field.required() && !field.defaulted() ? "is required" : null;
        } else if (field.isNumber()) {
            return value instanceof JsonNumber number ? number(field, number.bigDecimalValue()) : "is a number";
        } else if (field.isBoolean()) {
            return value == JsonValue.TRUE || value == JsonValue.FALSE ? null : "is true or false";
        }
        return value instanceof JsonString text ? text(field, text.getString()) : "is a text";
    }

    private static String number(KindField field, BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        boolean fits = plain.scale() <= field.scale()
                && plain.precision() - plain.scale() <= field.precision() - field.scale();
        return fits || field.precision() == 0
                ? null
                : "has at most " + (field.precision() - field.scale()) + " digits before the point and " + field.scale()
                        + " after it";
    }

    private static String text(KindField field, String text) {
        int length = text.codePointCount(0, text.length());
        if (field.isText() && length > field.length()) {
            return "has " + length + " characters; at most " + field.length() + " are allowed";
        } else if (text.indexOf('\0') >= 0) {
            return "holds a NUL character at position " + (text.indexOf('\0') + 1);
        } else if (field.required() && text.isBlank()) {
            return "is required";
        } else if (!field.values().isEmpty() && !field.values().containsAll(chosen(field, text))) {
            return "is one of " + String.join(", ", field.values());
        }
        return isMoment(field, text) ? null : "is not written like " + example(field);
    }

    private static List<String> chosen(KindField field, String text) {
        return field.type().equals("multi_picklist") ? List.of(text.split(";", -1)) : List.of(text);
    }

    private static boolean isMoment(KindField field, String text) {
        try {
            switch (field.type()) {
                case "date" -> LocalDate.parse(text);
                case "datetime" -> OffsetDateTime.parse(text);
                case "time" -> LocalTime.parse(text);
                case "id", "reference" -> {
                    return text.matches("[0-9A-Za-z]{15}([0-9A-Za-z]{3})?");
                }
                default -> {
                    return true;
                }
            }
            return true;
        } catch (DateTimeException wrong) {
            return false;
        }
    }

    private static String example(KindField field) {
        return switch (field.type()) {
            case "date" -> "2026-01-31";
            case "datetime" -> "2026-01-31T10:00:00Z";
            case "time" -> "13:30:00.000";
            default -> "an id of 18 characters";
        };
    }
}
