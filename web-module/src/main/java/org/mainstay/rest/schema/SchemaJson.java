package org.mainstay.rest.schema;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.Locale;
import org.mainstay.platform.record.RecordSchema.FieldView;
import org.mainstay.platform.record.RecordSchema.KindView;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.Trait;

/** Writes the schema as JSON. */
final class SchemaJson {

    private final JsonProvider json;
    private final Schema schema;

    SchemaJson(JsonProvider json, Schema schema) {
        this.json = json;
        this.schema = schema;
    }

    JsonObject all(List<KindView> kinds) {
        JsonArrayBuilder items = json.createArrayBuilder();
        kinds.forEach(kind -> items.add(names(kind.type())
                .add("schema", "/api/v1/schema/" + kind.type().path())
                .add("records", "/api/v1/" + kind.type().path())));
        return json.createObjectBuilder().add("items", items).build();
    }

    JsonObject kind(KindView kind) {
        JsonArrayBuilder operations = json.createArrayBuilder();
        kind.operations().forEach(o -> operations.add(o.name().toLowerCase(Locale.ROOT)));
        JsonArrayBuilder fields = json.createArrayBuilder();
        kind.fields().forEach(f -> fields.add(field(f)));
        JsonArrayBuilder children = json.createArrayBuilder();
        kind.children()
                .forEach(c -> children.add(json.createObjectBuilder()
                        .add("name", c.field().relation().children())
                        .add("kind", c.type().path())
                        .add("field", c.field().name())));
        return names(kind.type())
                .add("operations", operations)
                .add("mergeable", kind.type().isMergeable())
                .add("fields", fields)
                .add("children", children)
                .build();
    }

    private JsonObjectBuilder names(RecordType type) {
        return json.createObjectBuilder()
                .add("name", type.path())
                .add("apiName", type.apiName())
                .add("label", type.label())
                .add("labelPlural", type.labelPlural())
                .add("idPrefix", type.prefix())
                .add("custom", type.isCustom());
    }

    private JsonObjectBuilder field(FieldView view) {
        Field field = view.field();
        JsonObjectBuilder described = json.createObjectBuilder()
                .add("name", field.name())
                .add("apiName", field.apiName())
                .add("label", field.label())
                .add("type", field.type().name().toLowerCase(Locale.ROOT));
        if (field.type().isText()) {
            described.add("length", field.length());
        }
        if (field.precision() > 0) {
            described.add("precision", field.precision()).add("scale", field.scale());
        }
        described
                .add("required", field.is(Trait.REQUIRED))
                .add("defaulted", field.is(Trait.DEFAULTED))
                .add("unique", field.is(Trait.UNIQUE))
                .add("externalId", field.is(Trait.EXTERNAL_ID))
                .add("autoNumber", field.is(Trait.AUTO_NUMBER))
                .add("nameField", field.is(Trait.NAME))
                .add("createable", view.createable())
                .add("updateable", view.updateable())
                .add("filterable", field.is(Trait.FILTERABLE))
                .add("sortable", field.is(Trait.SORTABLE))
                .add("searchable", field.is(Trait.SEARCHABLE))
                .add("custom", field.isCustom());
        details(described, field);
        return described;
    }

    private void details(JsonObjectBuilder described, Field field) {
        if (field.isCustom() && field.customization().helpText() != null) {
            described.add("helpText", field.customization().helpText());
        }
        if (field.picklist() != null) {
            described.add(
                    "picklist",
                    json.createObjectBuilder()
                            .add(
                                    "values",
                                    json.createArrayBuilder(field.picklist().values()))
                            .add("restricted", field.picklist().restricted()));
        }
        if (field.relation() != null) {
            JsonObjectBuilder relation =
                    json.createObjectBuilder().add("kind", schema.target(field).path());
            if (field.relation().isToSeveral()) {
                JsonArrayBuilder kinds = json.createArrayBuilder();
                schema.targets(field).forEach(target -> kinds.add(target.path()));
                relation.add("kinds", kinds);
            }
            relation.add("onDelete", field.relation().onDelete().name().toLowerCase(Locale.ROOT));
            if (field.relation().name() != null) {
                relation.add("name", field.relation().name());
            }
            described.add("relation", relation);
        }
    }
}
