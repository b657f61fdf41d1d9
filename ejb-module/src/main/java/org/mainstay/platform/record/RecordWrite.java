package org.mainstay.platform.record;

import org.mainstay.platform.schema.FieldValues;

/**
 * What a caller wants done with one record.
 *
 * @param key the record, or null when it is to be created or found by its external id
 * @param values the fields to write, or null when none are (delete, restore, purge)
 * @param expectedVersion the version the caller believes it has, or null when any will do
 * @param kept fields that the module of the record keeps and no caller may write, or null; such a write may also do
 *     what the kind does not offer to callers
 */
public record RecordWrite(Long key, FieldValues values, Long expectedVersion, FieldValues kept) {

    public RecordWrite(Long key, FieldValues values, Long expectedVersion) {
        this(key, values, expectedVersion, null);
    }

    public static RecordWrite create(FieldValues values) {
        return new RecordWrite(null, values, null);
    }

    public static RecordWrite of(long key) {
        return new RecordWrite(key, null, null);
    }

    /** The same write by the module of the record, with what it keeps there. */
    public RecordWrite keeping(FieldValues more) {
        return new RecordWrite(key, values, expectedVersion, more);
    }
}
