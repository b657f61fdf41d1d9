package org.mainstay.soap.partner.describe;

import java.util.List;
import org.mainstay.platform.record.RecordSchema.FieldView;
import org.mainstay.platform.schema.DeleteRule;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Relation;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.Trait;
import org.mainstay.soap.partner.record.ApiNames;
import org.mainstay.soap.partner.record.FieldTypes;
import org.mainstay.soap.partner.shape.Result;

/** A field of a kind to a client. */
final class FieldDescription {

    private static final int ID_LENGTH = 18;
    private static final int PICKLIST_LENGTH = 255;
    private static final int BYTES_OF_CHARACTER = 3;
    private static final int USUAL_DIGITS = 9;

    private final Schema schema;
    private final FieldView view;
    private final Field field;

    FieldDescription(Schema schema, FieldView view) {
        this.schema = schema;
        this.view = view;
        this.field = view.field();
    }

    Result result() {
        FieldTypes called = FieldTypes.of(field);
        boolean filterable = field.is(Trait.FILTERABLE);
        Result result = Result.of("Field")
                .with(
                        false,
                        "aiPredictionField",
                        "calculated",
                        "dataTranslationEnabled",
                        "dependentPicklist",
                        "deprecatedAndHidden",
                        "displayLocationInDecimal",
                        "encrypted",
                        "formulaTreatNullNumberAsZero",
                        "highScaleNumber",
                        "htmlFormatted",
                        "queryByDistance",
                        "searchPrefilterable",
                        "writeRequiresMasterRead")
                .with(filterable, "aggregatable", "filterable", "groupable")
                .with("autoNumber", field.is(Trait.AUTO_NUMBER))
                .with("byteLength", length() * BYTES_OF_CHARACTER)
                .with("caseSensitive", field.is(Trait.EXTERNAL_ID))
                .with("createable", view.createable())
                .with("custom", field.isCustom())
                .with("defaultedOnCreate", isDefaulted())
                .with("digits", field.type() == FieldType.INTEGER ? integerDigits() : 0)
                .with("externalId", field.is(Trait.EXTERNAL_ID))
                .with("idLookup", field.type() == FieldType.ID || field.is(Trait.EXTERNAL_ID))
                .with("inlineHelpText", field.isCustom() ? field.customization().helpText() : null)
                .with("label", field.label())
                .with("length", length())
                .with("name", field.apiName())
                .with("nameField", field.is(Trait.NAME))
                .with("nillable", isNillable())
                .with("permissionable", !field.is(Trait.SYSTEM) && !field.is(Trait.REQUIRED))
                .with("picklistValues", picklist())
                .with("precision", field.type().isDecimal() ? field.precision() : 0)
                .with(
                        "restrictedPicklist",
                        field.picklist() != null && field.picklist().restricted())
                .with("scale", field.scale())
                .with("soapType", called.soapType())
                .with("sortable", field.is(Trait.SORTABLE))
                .with("type", called.type())
                .with("unique", field.is(Trait.UNIQUE))
                .with("updateable", view.updateable());
        return field.relation() == null
                ? result.with(false, "namePointing", "polymorphicForeignKey")
                : relation(result, field.relation());
    }

    private Result relation(Result result, Relation relation) {
        return result.with("cascadeDelete", relation.onDelete() == DeleteRule.CASCADE)
                .with(relation.isToSeveral(), "namePointing", "polymorphicForeignKey")
                .with(
                        "referenceTo",
                        schema.targets(field).stream().map(RecordType::apiName).toList())
                .with("relationshipName", ApiNames.relation(relation))
                .with("restrictedDelete", relation.onDelete() == DeleteRule.RESTRICT);
    }

    private int length() {
        return switch (field.type()) {
            case ID, REFERENCE -> ID_LENGTH;
            case PICKLIST, MULTI_PICKLIST -> field.length() == 0 ? PICKLIST_LENGTH : field.length();
            default -> field.length();
        };
    }

    private int integerDigits() {
        return field.precision() == 0 ? USUAL_DIGITS : field.precision();
    }

    private boolean isDefaulted() {
        return field.is(Trait.DEFAULTED)
                || field.is(Trait.SYSTEM)
                || field.is(Trait.AUTO_NUMBER)
                || field.type() == FieldType.BOOLEAN
                || field.name().equals("ownerId");
    }

    private boolean isNillable() {
        return !field.is(Trait.REQUIRED)
                && !field.is(Trait.SYSTEM)
                && field.type() != FieldType.BOOLEAN
                && !field.name().equals("ownerId");
    }

    private List<Result> picklist() {
        return field.picklist() == null
                ? List.of()
                : field.picklist().values().stream()
                        .map(value -> Result.of("PicklistEntry")
                                .with("active", true)
                                .with("defaultValue", false)
                                .with(value, "label", "value"))
                        .toList();
    }
}
