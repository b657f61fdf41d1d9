package org.mainstay.rest.schema;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;

/** How administrators extend the model, described. */
final class OpenApiCustomization {

    private static final String OBJECT = """
            {"type": "object", "additionalProperties": false, "properties": {
              "name": {"type": "string", "description": "API name and path: `Invoice__c`. Never changes."},
              "label": {"type": "string", "maxLength": 80},
              "labelPlural": {"type": "string", "maxLength": 80},
              "description": {"type": "string", "nullable": true, "maxLength": 255},
              "numberFormat": {"type": "string", "nullable": true, "maxLength": 40,
                "description": "When names are counted on: `INV-{0000}`. Never changes."},
              "idPrefix": {"type": "string", "readOnly": true}}}
            """;

    private static final String FIELD = """
            {"type": "object", "additionalProperties": false, "properties": {
              "kind": {"type": "string", "description": "API name of the kind that has the field; the path says it."},
              "name": {"type": "string", "description": "Its name in every protocol: `ExtKey__c`. Never changes."},
              "label": {"type": "string", "maxLength": 80},
              "type": {"type": "string", "description": "Never changes.", "enum": ["text", "longText", "number",
                "currency", "percent", "boolean", "date", "datetime", "time", "email", "phone", "url", "picklist",
                "multiPicklist", "reference", "autoNumber"]},
              "length": {"type": "integer", "description": "Of text (to 255) and longText (to 131072): it can only grow."},
              "precision": {"type": "integer", "description": "Digits of a number, 1 to 18. Never changes."},
              "scale": {"type": "integer", "description": "Those of them behind the point. Never changes."},
              "required": {"type": "boolean"},
              "unique": {"type": "boolean", "description": "Of text, email and number: among live records."},
              "externalId": {"type": "boolean", "description": "Unique, and records can be named by it."},
              "indexed": {"type": "boolean", "description": "Whether filters and sorts by it are fast."},
              "searchable": {"type": "boolean", "description": "Whether search finds records by it; of short texts."},
              "restricted": {"type": "boolean", "description": "Whether a picklist takes no other values."},
              "retired": {"type": "boolean", "description": "Whether it is out of sight; its values stay."},
              "defaultValue": {"description": "What a new record has when nothing is given.", "nullable": true},
              "helpText": {"type": "string", "nullable": true, "maxLength": 510},
              "values": {"type": "array", "items": {"type": "string", "maxLength": 80}, "maxItems": 1000},
              "numberFormat": {"type": "string", "nullable": true, "description": "`INV-{0000}`. Never changes."},
              "referenceTo": {"type": "string", "nullable": true, "description": "API name of a kind. Never changes."},
              "relationshipName": {"type": "string", "nullable": true,
                "description": "`Invoices` makes the list `Invoices__r` of the related record. Never changes."},
              "onDelete": {"type": "string", "nullable": true, "enum": ["restrict", "clear", "cascade"],
                "description": "What becomes of a record when the related one is deleted. Never changes."}}}
            """;

    private static final String DOCUMENT = """
            {"type": "object", "additionalProperties": false, "properties": {
              "objects": {"type": "array", "items": {"$ref": "#/components/schemas/ObjectDefinition"}},
              "fields": {"type": "array", "items": {"$ref": "#/components/schemas/FieldDefinition"}},
              "validationRules": {"type": "array", "items": {"type": "object", "additionalProperties": false,
                "properties": {
                  "kind": {"type": "string", "description": "API name of a kind."},
                  "name": {"type": "string"},
                  "active": {"type": "boolean"},
                  "errorCondition": {"type": "string"},
                  "errorMessage": {"type": "string"},
                  "errorField": {"type": "string", "nullable": true},
                  "description": {"type": "string", "nullable": true}}}}}}
            """;

    private static final String PATHS = """
            {
            "/api/v1/schema": {"post": {"tags": ["Customization"], "operationId": "createObject",
              "summary": "Make a kind of record", "parameters": [{"$ref": "#/components/parameters/idempotencyKey"}],
              "requestBody": {"required": true, "content": {"application/json":
                {"schema": {"$ref": "#/components/schemas/ObjectDefinition"}}}},
              "responses": {"201": {"description": "Done.", "content": {"application/json":
                {"schema": {"$ref": "#/components/schemas/ObjectDefinition"}}}},
                "default": {"$ref": "#/components/responses/Problem"}}}},
            "/api/v1/schema/{kind}/fields": {
              "parameters": [{"name": "kind", "in": "path", "required": true, "schema": {"type": "string"}}],
              "post": {"tags": ["Customization"], "operationId": "createField", "summary": "Add a field to a kind",
              "parameters": [{"$ref": "#/components/parameters/idempotencyKey"}],
              "requestBody": {"required": true, "content": {"application/json":
                {"schema": {"$ref": "#/components/schemas/FieldDefinition"}}}},
              "responses": {"201": {"description": "Done.", "content": {"application/json":
                {"schema": {"$ref": "#/components/schemas/FieldDefinition"}}}},
                "default": {"$ref": "#/components/responses/Problem"}}}},
            "/api/v1/schema/{kind}/fields/{name}": {
              "parameters": [{"name": "kind", "in": "path", "required": true, "schema": {"type": "string"}},
                {"name": "name", "in": "path", "required": true, "schema": {"type": "string"}}],
              "patch": {"tags": ["Customization"], "operationId": "changeField",
              "summary": "Change, retire or bring back a field",
              "parameters": [{"$ref": "#/components/parameters/idempotencyKey"}],
              "requestBody": {"required": true, "content": {"application/merge-patch+json":
                {"schema": {"$ref": "#/components/schemas/FieldDefinition"}}}},
              "responses": {"200": {"description": "Done.", "content": {"application/json":
                {"schema": {"$ref": "#/components/schemas/FieldDefinition"}}}},
                "default": {"$ref": "#/components/responses/Problem"}}},
              "delete": {"tags": ["Customization"], "operationId": "deleteField",
              "summary": "Delete a field and its values for good",
              "responses": {"204": {"description": "Done."}, "default": {"$ref": "#/components/responses/Problem"}}}},
            "/api/v1/customization": {
              "get": {"tags": ["Customization"], "operationId": "getCustomization",
              "summary": "All that administrators made",
              "responses": {"200": {"description": "Done.", "content": {"application/json":
                {"schema": {"$ref": "#/components/schemas/Customization"}}}},
                "default": {"$ref": "#/components/responses/Problem"}}},
              "put": {"tags": ["Customization"], "operationId": "applyCustomization",
              "summary": "Make or change all that the document names, or nothing",
              "requestBody": {"required": true, "content": {"application/json":
                {"schema": {"$ref": "#/components/schemas/Customization"}}}},
              "responses": {"200": {"description": "Done.", "content": {"application/json": {"schema":
                {"type": "object", "properties": {"changed": {"type": "integer"}}}}}},
                "default": {"$ref": "#/components/responses/Problem"}}}}
            }
            """;

    private final JsonProvider json;

    OpenApiCustomization(JsonProvider json) {
        this.json = json;
    }

    void add(JsonObjectBuilder paths, JsonObjectBuilder schemas) {
        schemas.add("ObjectDefinition", read(OBJECT));
        schemas.add("FieldDefinition", read(FIELD));
        schemas.add("Customization", read(DOCUMENT));
        read(PATHS).forEach(paths::add);
    }

    private JsonObject read(String text) {
        return json.createReader(new StringReader(text)).readObject();
    }
}
