package org.mainstay.platform.record.model;

import java.util.HashMap;
import java.util.Map;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Reference;
import org.mainstay.platform.schema.Trait;

/**
 * A record as the model has it.
 *
 * @param values of all fields that are not the platform's own, by name
 * @param moment the step in which it was deleted
 */
record ModelRecord(RecordType type, long key, Map<String, Object> values, boolean deleted, long version, int moment) {

    /** What the engine answered. */
    static ModelRecord of(FieldValues record) {
        Map<String, Object> values = new HashMap<>();
        for (Field field : record.type().fields()) {
            if (!field.is(Trait.SYSTEM)) {
                values.put(field.name(), plain(record.get(field)));
            }
        }
        return new ModelRecord(
                record.type(), record.key(), values, (Boolean) record.get("isDeleted"), record.version(), 0);
    }

    /** Decimals are equal by number. */
    static Object plain(Object value) {
        return value instanceof java.math.BigDecimal number
                ? number.signum() == 0 ? java.math.BigDecimal.ZERO : number.stripTrailingZeros()
                : value;
    }

    Object get(Field field) {
        return values.get(field.name());
    }

    /** What the field refers to, or null. */
    Reference target(Field field) {
        Object value = get(field);
        return value == null ? null : field.relation().read(value);
    }

    boolean refersTo(Field field, RecordType kind, long other) {
        Reference target = target(field);
        return target != null && target.key() == other && target.kind().equals(kind.apiName());
    }

    ModelRecord deletedAt(int step) {
        return new ModelRecord(type, key, values, true, version + 1, step);
    }

    ModelRecord restored() {
        return new ModelRecord(type, key, values, false, version + 1, 0);
    }

    ModelRecord cleared(Field field) {
        Map<String, Object> fewer = new HashMap<>(values);
        fewer.put(field.name(), null);
        return new ModelRecord(type, key, fewer, deleted, version + 1, moment);
    }

    /** The same without counting it as a change. */
    ModelRecord with(Map<String, Object> other) {
        return new ModelRecord(type, key, other, deleted, version, moment);
    }

    /** What a stored record has, too. */
    ModelRecord comparable() {
        return new ModelRecord(type, key, new java.util.TreeMap<>(values), deleted, version, 0);
    }

    @Override
    public String toString() {
        return type + " " + key + (deleted ? " (deleted)" : "") + " v" + version + " " + values;
    }
}
