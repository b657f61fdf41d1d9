package org.mainstay.platform.soql.differential;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.ValueText;

/**
 * A field of a record or of one of its parents.
 *
 * @param root kind of the record
 * @param relations references to follow, none for a field of its own
 */
record Path(Sample sample, RecordType root, List<Field> relations, Field field) {

    String kind() {
        return root.apiName();
    }

    /** The kind that has the field. */
    RecordType owner() {
        RecordType type = root;
        for (Field relation : relations) {
            type = sample.schema().target(relation);
        }
        return type;
    }

    /** The value; null when it or a record on the way is missing. */
    Object of(FieldValues record) {
        FieldValues at = record;
        for (Field relation : relations) {
            at = at == null || at.get(relation) == null ? null : sample.byKey((Long) at.get(relation));
        }
        return at == null ? null : at.get(field);
    }

    String soql() {
        return relations.stream()
                        .map(relation -> capitalised(relation.relation().name()) + ".")
                        .collect(Collectors.joining())
                + field.apiName();
    }

    String rsql() {
        return relations.stream()
                        .map(relation -> relation.relation().name() + ".")
                        .collect(Collectors.joining())
                + field.name();
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    String soqlLiteral(Object value) {
        if (value == null) {
            return "null";
        }
        return switch (field.type()) {
            case BOOLEAN, INTEGER, DECIMAL, CURRENCY, PERCENT, DATE, DATETIME -> text(value);
            default -> soqlText(text(value));
        };
    }

    String rsqlLiteral(Object value) {
        return rsqlText(text(value));
    }

    private String text(Object value) {
        return field.type() == FieldType.DATETIME
                ? DateTimeFormatter.ISO_INSTANT.format((Instant) value)
                : new ValueText(sample.schema()).text(owner(), field, value);
    }

    static String soqlText(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    static String rsqlText(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
