package org.mainstay.platform.security;

import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;

/**
 * A condition on single records, in a form that both a loaded record and a list query can be held against.
 *
 * @param field the field that decides, or null when every record is in scope
 * @param value the value it must have
 */
public record RecordScope(Field field, Object value) {

    public static final RecordScope ALL = new RecordScope(null, null);

    public boolean covers(FieldValues record) {
        return field == null || value.equals(record.get(field));
    }
}
