package org.mainstay.platform.custom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mainstay.platform.schema.Customization;
import org.mainstay.platform.schema.DeleteRule;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Picklist;
import org.mainstay.platform.schema.PicklistValue;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Relation;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.schema.ValueReader;

/** A record of the kind CustomField, read as what it defines. */
record FieldDefinition(FieldValues row) {

    static final int MOST_DIGITS = 18;
    private static final String ENDING = RecordType.CUSTOM_ENDING;

    String kind() {
        return row.text("sobjectType");
    }

    String name() {
        return row.text("developerName");
    }

    CustomFieldType type() {
        return PicklistValue.of(CustomFieldType.class, row.get("type"));
    }

    boolean is(String flag) {
        return Boolean.TRUE.equals(row.get(flag));
    }

    String column() {
        return row.text("storageColumn");
    }

    /** What is a key to somebody has an index, and so has what deleting another record must find. */
    boolean isIndexed() {
        return is("isIndexed") || isUnique() || type() == CustomFieldType.REFERENCE;
    }

    boolean isUnique() {
        return is("isUnique") || is("isExternalId");
    }

    /** The field of the definition because of which it has an index. */
    String reasonOfIndex() {
        return Stream.of("isIndexed", "isUnique", "isExternalId")
                .filter(this::is)
                .findFirst()
                .orElse("type");
    }

    List<String> values() {
        String values = row.text("valueSet");
        return values == null ? List.of() : List.of(values.split("\n", -1));
    }

    /** How the related record is called: {@code Parent__c} gives {@code Parent__r}. */
    private static String related(String name) {
        return name.substring(0, name.length() - ENDING.length()) + "__r";
    }

    /**
     * The field that it defines.
     *
     * @param values reads the default value
     * @throws org.mainstay.platform.error.BusinessException when the default is no value of the field
     */
    Field field(ValueReader values) {
        Field plain = builder()
                .customization(new Customization(key(), column(), null, row.text("helpText")))
                .build();
        String given = row.text("defaultValue");
        if (given == null) {
            return plain;
        }
        Object value = values.read(null, plain, given);
        return builder()
                .customization(new Customization(key(), column(), value, row.text("helpText")))
                .build();
    }

    private String key() {
        return row.text("storageKey");
    }

    private Field.Builder builder() {
        CustomFieldType type = type();
        Field.Builder field = Field.named(name(), type.type())
                .apiName(name())
                .label(row.text("label"))
                .length(length(type))
                .with(traits().toArray(Trait[]::new))
                .digits(number("totalDigits", type.type().isDecimal() ? MOST_DIGITS : 0), number("scale", 0));
        if (type.type().isPicklist()) {
            field.picklist(new Picklist(values(), is("isRestricted")));
        }
        if (type == CustomFieldType.MULTI_PICKLIST) {
            field.without(Trait.SORTABLE);
        }
        if (type == CustomFieldType.REFERENCE) {
            field.relation(relation());
        }
        if (type == CustomFieldType.AUTO_NUMBER) {
            field.without(Trait.CREATEABLE, Trait.UPDATEABLE).numberFormat(row.text("numberFormat"));
        }
        return field;
    }

    private int length(CustomFieldType type) {
        return type.longest() == 0 ? 0 : number("length", type.longest());
    }

    private int number(String field, int usual) {
        return row.get(field) == null ? usual : ((Long) row.get(field)).intValue();
    }

    private List<Trait> traits() {
        List<Trait> traits = new ArrayList<>();
        if (is("isRequired")) {
            traits.add(Trait.REQUIRED);
        }
        if (row.get("defaultValue") != null) {
            traits.add(Trait.DEFAULTED);
        }
        if (isUnique()) {
            traits.add(Trait.UNIQUE);
        }
        if (is("isExternalId")) {
            traits.add(Trait.EXTERNAL_ID);
        }
        if (is("isSearchable")) {
            traits.add(Trait.SEARCHABLE);
        }
        if (type() == CustomFieldType.AUTO_NUMBER) {
            traits.add(Trait.AUTO_NUMBER);
        }
        return traits;
    }

    private Relation relation() {
        String children = row.text("relationshipName");
        String rule = row.text("deleteConstraint");
        return new Relation(
                List.of(row.text("referenceTo")),
                related(name()),
                children == null ? null : children + "__r",
                rule == null ? DeleteRule.CLEAR : DeleteRule.valueOf(rule.toUpperCase(Locale.ROOT)));
    }
}
