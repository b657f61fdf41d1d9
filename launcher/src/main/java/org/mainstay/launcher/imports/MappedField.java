package org.mainstay.launcher.imports;

import jakarta.json.JsonValue;
import org.mainstay.launcher.transfer.KindField;

/**
 * How a field gets its value.
 *
 * @param member its name in JSON: that of the field, or of the relation whose record is named by its external id
 * @param when in which rows; in others it is {@code otherwise}, or left as it is when that is null
 * @param otherwise may be {@link JsonValue#NULL}, which clears the field
 * @param keepsIfEmpty whether nothing leaves the field as it is; usually it clears the field
 */
record MappedField(
        String member, KindField field, Source source, Condition when, JsonValue otherwise, boolean keepsIfEmpty) {

    static final String EXTERNAL_ID = "externalId";

    boolean isByExternalId() {
        return !member.equals(field.name());
    }

    /** What the field becomes, as JSON; null when it stays as it is. */
    JsonValue value(Row row) throws RowFault {
        try {
            if (!when.holds(row)) {
                return otherwise;
            }
            Object value = source.read(row);
            if (value == null) {
                return keepsIfEmpty ? null : JsonValue.NULL;
            }
            if (isByExternalId()) {
                return value == JsonValue.NULL ? JsonValue.NULL : named(value);
            }
            return value instanceof String text ? FieldText.toJson(field, text) : (JsonValue) value;
        } catch (RowFault fault) {
            throw RowFault.in(source.columns(), fault.getMessage());
        }
    }

    private static JsonValue named(Object value) {
        JsonValue externalId = value instanceof String text ? FieldText.JSON.createValue(text) : (JsonValue) value;
        return FieldText.JSON.createObjectBuilder().add(EXTERNAL_ID, externalId).build();
    }
}
