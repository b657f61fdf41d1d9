package org.mainstay.platform.schema;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * The values of one record, or of some of its fields: a row that knows its {@link RecordType}. A field can be absent,
 * null or have a value of its type's Java class. Not safe for use by several threads.
 */
public final class FieldValues {

    private final RecordType type;
    private final Object[] values;
    private final BitSet present;
    private String stored;

    public FieldValues(RecordType type) {
        this(type, new Object[type.fields().size()], new BitSet(), null);
    }

    private FieldValues(RecordType type, Object[] values, BitSet present, String stored) {
        this.type = type;
        this.values = values;
        this.present = present;
        this.stored = stored;
    }

    /**
     * Values that were collected elsewhere.
     *
     * @param values one for each field of the type, by its index; the new object keeps the array
     * @param present the fields that are not absent, by their index
     */
    public static FieldValues of(RecordType type, Object[] values, BitSet present) {
        return new FieldValues(type, values, (BitSet) present.clone(), null);
    }

    public RecordType type() {
        return type;
    }

    public boolean has(Field field) {
        return present.get(field.index());
    }

    public Object get(Field field) {
        return values[field.index()];
    }

    public Object get(String name) {
        return get(type.field(name));
    }

    public String text(String name) {
        return (String) get(name);
    }

    public FieldValues set(Field field, Object value) {
        values[field.index()] = value;
        present.set(field.index());
        return this;
    }

    public FieldValues set(String name, Object value) {
        return set(type.field(name), value);
    }

    public long key() {
        return (Long) get("id");
    }

    public long version() {
        return (Long) get("version");
    }

    public FieldValues copy() {
        return new FieldValues(type, Arrays.copyOf(values, values.length), (BitSet) present.clone(), stored);
    }

    /** The custom values as they are stored, those of fields that this type does not know among them; or null. */
    String stored() {
        return stored;
    }

    void stored(String customValues) {
        stored = customValues;
    }

    /** Lays the present fields of the other over this. */
    public void putAll(FieldValues other) {
        other.forEach(this::set);
    }

    /** Visits the fields that are present, in the order of the type. */
    public void forEach(BiConsumer<Field, Object> visitor) {
        for (int i = present.nextSetBit(0); i >= 0; i = present.nextSetBit(i + 1)) {
            visitor.accept(type.fields().get(i), values[i]);
        }
    }

    /** Whether both have the same value in that field; decimals are equal by number, not by trailing zeros. */
    public boolean sameIn(Field field, FieldValues other) {
        Object mine = get(field);
        Object theirs = other.get(field);
        if (field.type().isDecimal() && mine != null && theirs != null) {
            return ((java.math.BigDecimal) mine).compareTo((java.math.BigDecimal) theirs) == 0;
        }
        return Objects.equals(mine, theirs);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(type.apiName()).append('{');
        forEach((field, value) ->
                text.append(field.name()).append('=').append(value).append(' '));
        return text.append('}').toString();
    }
}
