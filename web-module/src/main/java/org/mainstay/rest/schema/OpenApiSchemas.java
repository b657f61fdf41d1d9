package org.mainstay.rest.schema;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import org.mainstay.platform.batch.Batch;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.MergeRequest;
import org.mainstay.platform.record.RecordSchema.FieldView;
import org.mainstay.platform.record.RecordSchema.KindView;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.Relation;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.Trait;

/** The typed schemas of kinds of record, and those of errors and histories. */
final class OpenApiSchemas {

    private static final String HISTORY = """
            {"type": "object", "properties": {
              "items": {"type": "array", "items": {"type": "object", "properties": {
                "seq": {"type": "integer", "format": "int64"},
                "operation": {"type": "string", "enum": ["CREATE", "UPDATE", "DELETE", "RESTORE", "PURGE"]},
                "at": {"type": "string", "format": "date-time"},
                "userId": {"type": "string"},
                "protocol": {"type": "string"},
                "requestId": {"type": "string"},
                "changes": {"type": "object", "description": "Field name to [before, after].",
                  "additionalProperties": {"type": "array", "items": {}, "minItems": 2, "maxItems": 2}}}}},
              "next": {"type": "string", "nullable": true}}}
            """;

    private static final String QUERY_PAGE = """
            {"type": "object", "required": ["items", "next"], "properties": {
              "items": {"type": "array", "items": {"type": "object", "additionalProperties": true,
                "description": "What was selected: fields by their names here, related records as objects, records that refer to this one as {items, more}, aggregates by alias or expr0, expr1 …"}},
              "next": {"type": "string", "nullable": true},
              "total": {"type": "integer", "format": "int64", "description": "Of COUNT() only."}}}
            """;

    private static final String PASSWORD = """
            {"type": "object", "required": ["password"], "additionalProperties": false, "properties": {
              "password": {"type": "string", "minLength": 15, "maxLength": 128, "format": "password"}}}
            """;

    private static final String BATCH = """
            {"type": "object", "required": ["atomic", "operations"], "additionalProperties": false, "properties": {
              "atomic": {"type": "boolean", "description": "Whether all are undone when one is refused."},
              "operations": {"type": "array", "minItems": 1, "maxItems": %d, "items": {
                "type": "object", "required": ["method", "path"], "additionalProperties": false, "properties": {
                  "ref": {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,64}$",
                    "description": "A name; later operations write `$ref:name.field` in place of a value or an id."},
                  "method": {"type": "string", "enum": ["POST", "PATCH", "PUT", "DELETE"]},
                  "path": {"type": "string", "description": "Below /api/v1: `/accounts`, `/accounts/{id}`."},
                  "ifMatch": {"type": "string", "description": "The ETag that the record must still have."},
                  "body": {"type": "object", "description": "The members of the record."}}}}}}
            """.formatted(Batch.MOST);

    private static final String BATCH_RESULTS = """
            {"type": "object", "required": ["results"], "properties": {
              "results": {"type": "array", "items": {
                "type": "object", "required": ["status"], "properties": {
                  "ref": {"type": "string"},
                  "status": {"type": "integer", "description": "What the operation would have been answered with."},
                  "outcome": {"type": "string",
                    "enum": ["created", "updated", "unchanged", "deleted", "restored", "purged"]},
                  "id": {"type": "string", "description": "With `Prefer: return=minimal`, in place of the record."},
                  "location": {"type": "string"},
                  "etag": {"type": "string"},
                  "body": {"type": "object", "description": "The record, or a Problem."}}}}}}
            """;

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
            case ID ->
                property.add("type", "string")
                        .add("pattern", pattern(kind.type().prefix()));
            case REFERENCE -> property.add("type", "string").add("pattern", pattern("[0-9A-Za-z]{3}"));
            default -> property.add("type", "string").add("maxLength", field.length());
        }
        if (field.picklist() != null && field.picklist().restricted()) {
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
        return text + ".";
    }

    private static String pattern(String prefix) {
        return "^" + prefix + "[0-9A-Za-z]{12}([A-Z0-5]{3})?$";
    }

    void addCommon(JsonObjectBuilder schemas) {
        schemas.add("History", read(HISTORY));
        schemas.add("Password", read(PASSWORD));
        schemas.add("Batch", read(BATCH));
        schemas.add("BatchResults", read(BATCH_RESULTS));
        schemas.add("QueryPage", read(QUERY_PAGE));
        JsonArrayBuilder codes = json.createArrayBuilder();
        for (ErrorCode code : ErrorCode.values()) {
            codes.add(code.name());
        }
        JsonObjectBuilder text = json.createObjectBuilder().add("type", "string");
        JsonObject string = text.build();
        schemas.add(
                "Problem",
                json.createObjectBuilder()
                        .add("type", "object")
                        .add(
                                "properties",
                                json.createObjectBuilder()
                                        .add("type", string)
                                        .add("title", string)
                                        .add(
                                                "status",
                                                json.createObjectBuilder().add("type", "integer"))
                                        .add("detail", string)
                                        .add("instance", string)
                                        .add(
                                                "code",
                                                json.createObjectBuilder()
                                                        .add("type", "string")
                                                        .add("enum", codes))
                                        .add("traceId", string)
                                        .add(
                                                "errors",
                                                json.createObjectBuilder()
                                                        .add("type", "array")
                                                        .add(
                                                                "items",
                                                                json.createObjectBuilder()
                                                                        .add("type", "object")
                                                                        .add(
                                                                                "properties",
                                                                                json.createObjectBuilder()
                                                                                        .add("pointer", string)
                                                                                        .add("code", string)
                                                                                        .add("message", string))))));
    }

    private JsonObject read(String text) {
        return json.createReader(new StringReader(text)).readObject();
    }
}
