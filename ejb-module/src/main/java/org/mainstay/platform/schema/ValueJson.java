package org.mainstay.platform.schema;

import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;

/** Writes values as JSON: the same form in REST answers and in the journal. */
public final class ValueJson {

    private final ValueText texts;

    public ValueJson(Schema schema) {
        this.texts = new ValueText(schema);
    }

    /** Writes a value where one may stand: in an array, or after a key. Decimals are JSON numbers, never rounded. */
    public void write(JsonGenerator json, RecordType type, Field field, Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean flag) {
            json.write(flag);
        } else if (value instanceof BigDecimal decimal) {
            json.write(decimal);
        } else if (field.type() == FieldType.INTEGER) {
            json.write((Long) value);
        } else {
            json.write(texts.text(type, field, value));
        }
    }
}
