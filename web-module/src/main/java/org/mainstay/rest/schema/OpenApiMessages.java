package org.mainstay.rest.schema;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import org.mainstay.platform.batch.Batch;
import org.mainstay.platform.error.ErrorCode;

/** The schemas of what is no record: bodies and answers of business operations, histories, errors. */
final class OpenApiMessages {

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

    private static final String SEARCH_RESULT = """
            {"type": "object", "required": ["items"], "properties": {
              "items": {"type": "array", "description": "The best first.", "items": {
                "type": "object", "required": ["object", "id", "name", "highlights"], "properties": {
                  "object": {"type": "string", "description": "The kind, by its path: `accounts`."},
                  "id": {"type": "string"},
                  "name": {"type": "string", "nullable": true},
                  "highlights": {"type": "array", "description": "The fields in which the words are.", "items": {
                    "type": "object", "required": ["field", "text", "ranges"], "properties": {
                      "field": {"type": "string"},
                      "text": {"type": "string"},
                      "ranges": {"type": "array",
                        "description": "From where to ahead of where, in UTF-16 units of the text.",
                        "items": {"type": "array", "items": {"type": "integer"},
                          "minItems": 2, "maxItems": 2}}}}}}}}}}
            """;

    private static final String PASSWORD = """
            {"type": "object", "required": ["password"], "additionalProperties": false, "properties": {
              "password": {"type": "string", "minLength": 15, "maxLength": 128, "format": "password"}}}
            """;

    private static final String CONVERT_LEAD = """
            {"type": "object", "additionalProperties": false, "properties": {
              "accountId": {"type": "string", "nullable": true,
                "description": "The account to convert into; without it that of the contact, else a new one."},
              "contactId": {"type": "string", "nullable": true,
                "description": "The contact to convert into; without it a new one."},
              "ownerId": {"type": "string", "nullable": true,
                "description": "Whose the new records are; without it whose the lead is."},
              "convertedStatus": {"type": "string", "nullable": true,
                "description": "The status in which the lead ends."},
              "doNotCreateOpportunity": {"type": "boolean", "nullable": true},
              "opportunityName": {"type": "string", "nullable": true, "maxLength": 120,
                "description": "Without it the company of the lead."},
              "overwriteLeadSource": {"type": "boolean", "nullable": true,
                "description": "Whether the contact to convert into takes the source of the lead."}}}
            """;

    private static final String CONVERTED_LEAD = """
            {"type": "object", "required": ["leadId", "accountId", "contactId", "opportunityId"], "properties": {
              "leadId": {"type": "string"},
              "accountId": {"type": "string"},
              "contactId": {"type": "string"},
              "opportunityId": {"type": "string", "nullable": true}}}
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

    OpenApiMessages(JsonProvider json) {
        this.json = json;
    }

    void add(JsonObjectBuilder schemas) {
        schemas.add("History", read(HISTORY));
        schemas.add("Password", read(PASSWORD));
        schemas.add("ConvertLead", read(CONVERT_LEAD));
        schemas.add("ConvertedLead", read(CONVERTED_LEAD));
        schemas.add("Batch", read(BATCH));
        schemas.add("BatchResults", read(BATCH_RESULTS));
        schemas.add("QueryPage", read(QUERY_PAGE));
        schemas.add("SearchResult", read(SEARCH_RESULT));
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
