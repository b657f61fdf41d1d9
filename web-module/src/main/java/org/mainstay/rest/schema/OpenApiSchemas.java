package org.mainstay.rest.schema;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import org.mainstay.platform.record.MergeRequest;
import org.mainstay.platform.record.RecordSchema.FieldView;
import org.mainstay.platform.record.RecordSchema.KindView;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.Relation;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.Trait;

/** The typed schemas of kinds of record. */
final class OpenApiSchemas {

    private final JsonProvider json;

    OpenApiSchemas(JsonProvider json) {
        this.json = json;
    }

    void add(JsonObjectBuilder schemas, KindView kind) {
        String name = kind.type().apiName();
        JsonObjectBuilder properties = json.createObjectBuilder();
        JsonArrayBuilder required = json.createArrayBuilder();
        boolean anyRequired = false;
        for (FieldView field : kind.fields()) {
            properties.add(field.field().name(), property(kind, field));
            if (isRequired(field)) {
                required.add(field.field().name());
                anyRequired = true;
            }
        }
        related(kind, properties);
        schemas.add(
                name,
                json.createObjectBuilder()
                        .add("type", "object")
                        .add("additionalProperties", false)
                        .add("properties", properties));
        if (kind.operations().contains(Operation.CREATE)) {
            JsonObjectBuilder created = json.createObjectBuilder()
                    .add("allOf", json.createArrayBuilder().add(OpenApiParameters.reference(json, "schemas", name)));
            schemas.add(name + "Create", anyRequired ? created.add("required", required) : created);
        }
        if (kind.type().isMergeable()) {
            schemas.add(name + "Merge", merge(name));
        }
        schemas.add(name + "Page", page(name));
    }

    /** What {@code fields} and {@code expand} embed; on the way in, a related record can be named by its external id. */
    private void related(KindView kind, JsonObjectBuilder properties) {
        for (FieldView view : kind.fields()) {
            Relation relation = view.field().relation();
            if (relation != null && relation.name() != null) {
                String text = "The record that " + view.field().name() + " names, when it is asked for"
                        + (view.createable() ? "; to write, `{\"externalId\": …}` in place of the id." : ".");
                properties.add(relation.name(), object(text, !view.createable()));
            }
        }
        for (Schema.ChildRelation child : kind.children()) {
            String text = child.type().labelPlural() + " that refer to the record, when they are asked for.";
            properties.add(child.field().relation().children(), object(text, true));
        }
    }

    private JsonObjectBuilder object(String description, boolean readOnly) {
        JsonObjectBuilder object =
                json.createObjectBuilder().add("type", "object").add("nullable", true);
        return (readOnly ? object.add("readOnly", true) : object).add("description", description);
    }

    private static boolean isRequired(FieldView view) {
        return view.createable()
                && view.field().is(Trait.REQUIRED)
                && !view.field().is(Trait.DEFAULTED);
    }

    private JsonObjectBuilder merge(String name) {
        JsonObjectBuilder duplicates = json.createObjectBuilder()
                .add("type", "array")
                .add("items", json.createObjectBuilder().add("type", "string"))
                .add("minItems", 1)
                .add("maxItems", MergeRequest.MOST)
                .add("description", "Ids of the records that go.");
        return json.createObjectBuilder()
                .add("type", "object")
                .add("additionalProperties", false)
                .add("required", json.createArrayBuilder().add("duplicates"))
                .add(
                        "properties",
                        json.createObjectBuilder()
                                .add("duplicates", duplicates)
                                .add("values", OpenApiParameters.reference(json, "schemas", name)));
    }

    private JsonObjectBuilder page(String name) {
        return json.createObjectBuilder()
                .add("type", "object")
                .add("required", json.createArrayBuilder().add("items").add("next"))
                .add(
                        "properties",
                        json.createObjectBuilder()
                                .add(
                                        "items",
                                        json.createObjectBuilder()
                                                .add("type", "array")
                                                .add("items", OpenApiParameters.reference(json, "schemas", name)))
                                .add(
                                        "next",
                                        json.createObjectBuilder()
                                                .add("type", "string")
                                                .add("nullable", true))
                                .add(
                                        "total",
                                        json.createObjectBuilder()
                                                .add("type", "integer")
                                                .add("format", "int64")));
    }

    private JsonObjectBuilder property(KindView kind, FieldView view) {
        Field field = view.field();
        JsonObjectBuilder property = json.createObjectBuilder();
        switch (field.type()) {
            case BOOLEAN -> property.add("type", "boolean");
            case INTEGER -> property.add("type", "integer").add("format", "int64");
            case DECIMAL, CURRENCY, PERCENT -> property.add("type", "number");
            case DATE -> property.add("type", "string").add("format", "date");
            case DATETIME -> property.add("type", "string").add("format", "date-time");
            case TIME -> property.add("type", "string").add("format", "time");
            case ID ->
                property.add("type", "string")
                        .add("pattern", pattern(kind.type().prefix()));
            case REFERENCE -> property.add("type", "string").add("pattern", pattern("[0-9A-Za-z]{3}"));
            default -> property.add("type", "string").add("maxLength", field.length());
        }
        if (field.type() == FieldType.PICKLIST && field.picklist().restricted()) {
            property.add("enum", json.createArrayBuilder(field.picklist().values()));
        }
        String description = description(field);
        if (!field.is(Trait.REQUIRED)) {
            property.add("nullable", true);
        }
        if (!view.createable() && !view.updateable()) {
            property.add("readOnly", true);
        }
        return property.add("title", field.label()).add("description", description);
    }

    private static String description(Field field) {
        String text = "`" + field.apiName() + "` in CRM integrations";
        if (field.relation() != null) {
            text += "; id of a record of kind "
                    + String.join(" or ", field.relation().targets());
        }
        if (field.picklist() != null && !field.picklist().restricted()) {
            text += "; usually one of " + String.join(", ", field.picklist().values());
        }
        if (field.isCustom() && field.customization().helpText() != null) {
            text += "; " + field.customization().helpText();
        }
        return text + ".";
    }

    private static String pattern(String prefix) {
        return "^" + prefix + "[0-9A-Za-z]{12}([A-Z0-5]{3})?$";
    }
}
