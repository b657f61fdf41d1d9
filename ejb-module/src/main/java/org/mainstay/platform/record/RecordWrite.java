package org.mainstay.platform.record;

import org.mainstay.platform.schema.FieldValues;

/**
 * What a caller wants done with one record.
 *
 * @param key the record, or null when it is to be created or found by its external id
 * @param values the fields to write, or null when none are (delete, restore, purge)
 * @param expectedVersion the version the caller believes it has, or null when any will do
 */
public record RecordWrite(Long key, FieldValues values, Long expectedVersion) {

    public static RecordWrite create(FieldValues values) {
        return new RecordWrite(null, values, null);
    }

    public static RecordWrite of(long key) {
        return new RecordWrite(key, null, null);
    }
}
