package org.mainstay.platform.schema;

import java.util.EnumSet;
import java.util.Set;

/**
 * One field of a kind of record.
 *
 * @param index its place in {@link FieldValues}; set by the record type
 * @param name its name in REST, in the engine, in the entity and as a column
 * @param apiName its name in SOAP and SOQL
 * @param length greatest number of characters of a text, else 0
 * @param precision greatest number of decimal digits, else 0
 * @param scale digits after the decimal point
 * @param picklist the documented values, or null
 * @param relation where a reference points, or null
 * @param numberFormat of an auto-number: text around the least number of digits in braces, {@code INV-{0000}}; else null
 * @param customization what only a field that an administrator added has; null for a field of the standard model
 */
public record Field(
        int index,
        String name,
        String apiName,
        String label,
        FieldType type,
        int length,
        int precision,
        int scale,
        Picklist picklist,
        Relation relation,
        Set<Trait> traits,
        String numberFormat,
        Customization customization) {

    public Field {
        traits = Set.copyOf(traits);
        if ((type == FieldType.REFERENCE) != (relation != null)) {
            throw new IllegalArgumentException(name + ": a reference, and only a reference, has a relation");
        }
        if (type.isPicklist() && picklist == null) {
            throw new IllegalArgumentException(name + ": a picklist has values");
        }
    }

    /** Whether an administrator added it. */
    public boolean isCustom() {
        return customization != null;
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** By name, which is what tells the fields of a kind apart; cheap, for it is done for each query. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    Field at(int place) {
        return new Field(
                place,
                name,
                apiName,
                label,
                type,
                length,
                precision,
                scale,
                picklist,
                relation,
                traits,
                numberFormat,
                customization);
    }

    /** Starts the description of a field. */
    public static Builder named(String name, FieldType type) {
        return new Builder(name, type);
    }

    /** Collects what differs from the usual: writable, sortable and filterable unless it is long text. */
    public static final class Builder {
        private final String name;
        private final FieldType type;
        private final EnumSet<Trait> traits =
                EnumSet.of(Trait.CREATEABLE, Trait.UPDATEABLE, Trait.SORTABLE, Trait.FILTERABLE);
        private String apiName;
        private String label;
        private int length;
        private int precision;
        private int scale;
        private Picklist picklist;
        private Relation relation;
        private String numberFormat;
        private Customization customization;

        private Builder(String name, FieldType type) {
            this.name = name;
            this.type = type;
            this.apiName = FieldNames.capitalised(name);
            this.label = FieldNames.words(name, type);
            if (type == FieldType.LONG_TEXT) {
                without(Trait.SORTABLE, Trait.FILTERABLE);
            }
        }

        public Builder apiName(String value) {
            apiName = value;
            return this;
        }

        public Builder label(String value) {
            label = value;
            return this;
        }

        public Builder length(int value) {
            length = value;
            return this;
        }

        public Builder digits(int precisionValue, int scaleValue) {
            precision = precisionValue;
            scale = scaleValue;
            return this;
        }

        public Builder picklist(Picklist value) {
            picklist = value;
            return this;
        }

        public Builder relation(Relation value) {
            relation = value;
            return this;
        }

        public Builder numberFormat(String value) {
            numberFormat = value;
            return this;
        }

        public Builder customization(Customization value) {
            customization = value;
            return this;
        }

        public Builder with(Trait... more) {
            traits.addAll(Set.of(more));
            return this;
        }

        public Builder without(Trait... fewer) {
            traits.removeAll(Set.of(fewer));
            return this;
        }

        public Field build() {
            return new Field(
                    0,
                    name,
                    apiName,
                    label,
                    type,
                    length,
                    precision,
                    scale,
                    picklist,
                    relation,
                    traits,
                    numberFormat,
                    customization);
        }
    }
}
