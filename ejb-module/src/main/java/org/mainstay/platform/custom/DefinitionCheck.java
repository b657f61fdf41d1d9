package org.mainstay.platform.custom;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.FieldCheck;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.ValueReader;

/** What must hold of the definition of a field by itself, whatever else there is. */
final class DefinitionCheck {

    static final Pattern NAME = Pattern.compile("[A-Za-z](_?[A-Za-z0-9]){0,38}__c");
    private static final Pattern RELATIONSHIP = Pattern.compile("[A-Za-z](_?[A-Za-z0-9]){0,38}");
    private static final Pattern NUMBER_FORMAT = Pattern.compile("[^{}]*\\{0{1,10}}[^{}]*");
    private static final int MOST_VALUES = 1_000;
    private static final int LONGEST_VALUE = 80;

    private final RecordChange change;
    private final FieldDefinition definition;
    private final CustomFieldType type;

    private DefinitionCheck(RecordChange change, CustomFieldType type) {
        this.change = change;
        this.definition = new FieldDefinition(change.after());
        this.type = type;
    }

    /** Refuses what cannot be; the type and names are there. */
    static void check(RecordChange change, CustomFieldType type, ValueReader values) {
        DefinitionCheck check = new DefinitionCheck(change, type);
        check.name();
        check.sizes();
        check.values();
        check.uses();
        check.parts();
        if (!check.isRefused) {
            check.defaultValue(values);
        }
    }

    private boolean isRefused;

    private void refuse(ErrorCode code, String field, String message) {
        isRefused = true;
        change.refuse(code, field, message);
    }

    private void refuse(String field, String message) {
        refuse(ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION, field, message);
    }

    private void name() {
        if (!isName(definition.name())) {
            refuse(ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD, "developerName", NAME_RULE);
        }
    }

    static final String NAME_RULE =
            "A name is 1 to 40 letters of ASCII, digits and single underscores, beginning with a"
                    + " letter, and __c behind them.";

    static boolean isName(String name) {
        return name.length() <= 43 && NAME.matcher(name).matches();
    }

    private void sizes() {
        if (type.hasLength()) {
            between("length", 1, type.longest(), "characters");
            grows("length");
        } else {
            absent("length", "texts");
        }
        if (type.type().isDecimal()) {
            between("totalDigits", 1, FieldDefinition.MOST_DIGITS, "digits");
            Long digits = (Long) change.after().get("totalDigits");
            between("scale", 0, digits == null ? FieldDefinition.MOST_DIGITS : digits, "digits behind the point");
        } else {
            absent("totalDigits", "numbers");
            absent("scale", "numbers");
        }
    }

    private void between(String field, long least, long most, String what) {
        Long value = (Long) change.after().get(field);
        if (value == null) {
            refuse(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    field,
                    "A field of type " + type.label() + " has a " + field + ".");
        } else if (value < least || value > most) {
            refuse(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    field,
                    "A field of type " + type.label() + " has " + least + " to " + most + " " + what + ".");
        }
    }

    private void grows(String field) {
        Object before = change.before() == null ? null : change.before().get(field);
        Object after = change.after().get(field);
        if (before != null && after != null && (Long) after < (Long) before) {
            refuse(field, "Values may be as long as " + before + " already; it can only grow.");
        }
    }

    private void absent(String field, String what) {
        if (change.after().get(field) != null) {
            refuse(field, "Only " + what + " have a " + field + ".");
        }
    }

    private void values() {
        if (!type.type().isPicklist()) {
            absent("valueSet", "picklists");
            return;
        }
        List<String> values = definition.values();
        Set<String> seen = new HashSet<>();
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            refuse("valueSet", "A picklist has 1 to " + MOST_VALUES + " values.");
        }
        for (String value : values) {
            boolean isLine = value.chars().noneMatch(Character::isISOControl) && !value.contains(";");
            if (value.isBlank() || value.length() > LONGEST_VALUE || !isLine || !seen.add(value)) {
                refuse(
                        "valueSet",
                        "Each value has 1 to " + LONGEST_VALUE
                                + " characters, no semicolon, is one line, and is there once: '"
                                + value.substring(0, Math.min(value.length(), LONGEST_VALUE)) + "'.");
            }
        }
    }

    private void uses() {
        if ((definition.is("isUnique") || definition.is("isExternalId")) && !type.canBeUnique()) {
            String which = definition.is("isUnique") ? "isUnique" : "isExternalId";
            refuse(which, "Values of type " + type.label() + " cannot tell records apart.");
        }
        if (definition.is("isIndexed") && !type.canBeIndexed()) {
            refuse("isIndexed", "There is no index over values of type " + type.label() + ".");
        }
        if (definition.is("isSearchable") && !type.canBeSearchable()) {
            refuse("isSearchable", "Records are not found by values of type " + type.label() + ".");
        }
        if (definition.is("isRequired") && (type == CustomFieldType.AUTO_NUMBER || type == CustomFieldType.BOOLEAN)) {
            refuse("isRequired", "A field of type " + type.label() + " always has a value.");
        }
    }

    private void parts() {
        if (type == CustomFieldType.REFERENCE) {
            String children = change.after().text("relationshipName");
            if (children != null && !RELATIONSHIP.matcher(children).matches()) {
                refuse("relationshipName", "It is letters of ASCII, digits and single underscores.");
            }
        } else {
            absent("referenceTo", "references");
            absent("relationshipName", "references");
            absent("deleteConstraint", "references");
        }
        String format = change.after().text("numberFormat");
        if (type != CustomFieldType.AUTO_NUMBER) {
            absent("numberFormat", "auto-numbers");
        } else if (!isNumberFormat(format)) {
            refuse("numberFormat", NUMBER_FORMAT_RULE);
        }
    }

    static final String NUMBER_FORMAT_RULE =
            "It is text with 1 to 10 zeros in braces, such as INV-{0000}, of at most 40 characters.";

    static boolean isNumberFormat(String format) {
        return format != null && NUMBER_FORMAT.matcher(format).matches();
    }

    private void defaultValue(ValueReader values) {
        String given = change.after().text("defaultValue");
        if (given == null) {
            return;
        }
        if (type == CustomFieldType.REFERENCE || type == CustomFieldType.AUTO_NUMBER) {
            refuse("defaultValue", "A field of type " + type.label() + " has no default.");
            return;
        }
        try {
            Field field = definition.field(values);
            FieldCheck.fault(field, field.customization().defaultValue())
                    .ifPresent(fault -> refuse(fault.code(), "defaultValue", fault.message()));
        } catch (BusinessException e) {
            refuse(e.code(), "defaultValue", e.getMessage());
        }
    }
}
