package org.mainstay.rest.schema;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;

/** Bulk jobs, described. */
final class OpenApiBulk {

    private static final String NEW_JOB = """
            {"type": "object", "required": ["operation"], "additionalProperties": false, "properties": {
              "object": {"type": "string", "description": "Path or API name of a kind; a query in SOQL names its own."},
              "operation": {"type": "string", "enum": ["insert", "update", "upsert", "delete", "query"]},
              "externalIdField": {"type": "string", "nullable": true,
                "description": "By which an upsert finds records, when it is a custom field instead of `externalId`."},
              "format": {"type": "string", "enum": ["csv", "ndjson"], "default": "csv",
                "description": "Of what a query gives; data say themselves what they are."},
              "filter": {"type": "string", "nullable": true, "description": "Of a query, as in lists."},
              "sort": {"type": "string", "nullable": true},
              "fields": {"type": "string", "nullable": true},
              "query": {"type": "string", "nullable": true, "description": "SOQL that selects fields."}}}
            """;

    private static final String JOB = """
            {"type": "object", "properties": {
              "id": {"type": "string"},
              "object": {"type": "string"},
              "operation": {"type": "string", "enum": ["insert", "update", "upsert", "delete", "query", "undo"]},
              "format": {"type": "string", "enum": ["csv", "ndjson"]},
              "state": {"type": "string", "enum": ["open", "queued", "running", "done", "failed", "cancelled"]},
              "externalIdField": {"type": "string", "nullable": true},
              "undoOf": {"type": "string", "nullable": true, "description": "The job that this one takes back."},
              "error": {"type": "string", "nullable": true},
              "createdById": {"type": "string"},
              "createdDate": {"type": "string", "format": "date-time"},
              "startedDate": {"type": "string", "format": "date-time", "nullable": true},
              "finishedDate": {"type": "string", "format": "date-time", "nullable": true},
              "expired": {"type": "boolean", "description": "Whether data and files are gone."},
              "progress": {"type": "object", "properties": {
                "rows": {"type": "integer", "format": "int64", "nullable": true},
                "succeeded": {"type": "integer", "format": "int64"},
                "failed": {"type": "integer", "format": "int64"},
                "created": {"type": "integer", "format": "int64"},
                "updated": {"type": "integer", "format": "int64"},
                "unchanged": {"type": "integer", "format": "int64"},
                "rowsPerSecond": {"type": "number"},
                "secondsLeft": {"type": "integer", "format": "int64", "nullable": true}}}}}
            """;

    private static final String PAGE = """
            {"type": "object", "required": ["items", "next"], "properties": {
              "items": {"type": "array", "items": {"$ref": "#/components/schemas/BulkJob"}},
              "next": {"type": "string", "nullable": true}}}
            """;

    private static final String CHANGE = """
            {"type": "object", "required": ["state"], "additionalProperties": false, "properties": {
              "state": {"type": "string", "enum": ["closed", "cancelled"]}}}
            """;

    private static final String PATHS =
            """
            {
            "/api/v1/bulk/jobs": {
              "get": {"tags": ["Bulk jobs"], "operationId": "listBulkJobs", "summary": "Jobs, newest first",
                "parameters": [{"$ref": "#/components/parameters/limit"}, {"$ref": "#/components/parameters/cursor"}],
                "responses": {"200": %2$s, "default": %3$s}},
              "post": {"tags": ["Bulk jobs"], "operationId": "createBulkJob", "summary": "Make a job",
                "parameters": [{"$ref": "#/components/parameters/idempotencyKey"}],
                "requestBody": {"required": true, "content": {"application/json":
                  {"schema": {"$ref": "#/components/schemas/NewBulkJob"}}}},
                "responses": {"201": %1$s, "default": %3$s}}},
            "/api/v1/bulk/jobs/{id}": {
              "parameters": [{"$ref": "#/components/parameters/id"}],
              "get": {"tags": ["Bulk jobs"], "operationId": "getBulkJob", "summary": "How far a job is",
                "responses": {"200": %1$s, "default": %3$s}},
              "patch": {"tags": ["Bulk jobs"], "operationId": "changeBulkJob", "summary": "Close or cancel",
                "parameters": [{"$ref": "#/components/parameters/idempotencyKey"}],
                "requestBody": {"required": true, "content": {"application/merge-patch+json":
                  {"schema": {"$ref": "#/components/schemas/BulkJobChange"}}}},
                "responses": {"200": %1$s, "default": %3$s}},
              "delete": {"tags": ["Bulk jobs"], "operationId": "deleteBulkJob",
                "summary": "Remove a job with its data and files",
                "responses": {"204": {"description": "Done."}, "default": %3$s}}},
            "/api/v1/bulk/jobs/{id}/data": {
              "parameters": [{"$ref": "#/components/parameters/id"}],
              "put": {"tags": ["Bulk jobs"], "operationId": "uploadBulkData",
                "summary": "Give an open job its data, packed by gzip or not",
                "requestBody": {"required": true, "content": {
                  "text/csv": {"schema": {"type": "string", "format": "binary"}},
                  "application/x-ndjson": {"schema": {"type": "string", "format": "binary"}}}},
                "responses": {"200": %1$s, "default": %3$s}}},
            "/api/v1/bulk/jobs/{id}/{file}": {
              "parameters": [{"$ref": "#/components/parameters/id"}, {"name": "file", "in": "path", "required": true,
                "schema": {"type": "string",
                  "enum": ["results.csv", "results.ndjson", "failures.csv", "failures.ndjson"]}}],
              "get": {"tags": ["Bulk jobs"], "operationId": "getBulkFile",
                "summary": "What a query found, or what became of the rows",
                "responses": {"200": {"description": "Done.", "content": {
                  "text/csv": {"schema": {"type": "string", "format": "binary"}},
                  "application/x-ndjson": {"schema": {"type": "string", "format": "binary"}}}}, "default": %3$s}}},
            "/api/v1/bulk/jobs/{id}/undo": {
              "parameters": [{"$ref": "#/components/parameters/id"}],
              "post": {"tags": ["Bulk jobs"], "operationId": "undoBulkJob", "summary": "Take back what a job did",
                "parameters": [{"$ref": "#/components/parameters/idempotencyKey"}],
                "responses": {"201": %1$s, "default": %3$s}}}
            }
            """.formatted(answer("BulkJob"), answer("BulkJobPage"), "{\"$ref\": \"#/components/responses/Problem\"}");

    private final JsonProvider json;

    OpenApiBulk(JsonProvider json) {
        this.json = json;
    }

    private static String answer(String schema) {
        return "{\"description\": \"Done.\", \"content\": {\"application/json\": {\"schema\":"
                + " {\"$ref\": \"#/components/schemas/" + schema + "\"}}}}";
    }

    void add(JsonObjectBuilder paths, JsonObjectBuilder schemas) {
        read(PATHS).forEach(paths::add);
        schemas.add("NewBulkJob", read(NEW_JOB));
        schemas.add("BulkJob", read(JOB));
        schemas.add("BulkJobPage", read(PAGE));
        schemas.add("BulkJobChange", read(CHANGE));
    }

    private JsonObject read(String text) {
        return json.createReader(new StringReader(text)).readObject();
    }
}
