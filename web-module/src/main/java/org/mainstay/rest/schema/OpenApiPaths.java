package org.mainstay.rest.schema;

import static org.mainstay.rest.schema.OpenApiParameters.content;
import static org.mainstay.rest.schema.OpenApiParameters.reference;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import org.mainstay.platform.record.RecordSchema.KindView;
import org.mainstay.platform.schema.Operation;

/** The addresses of each kind of record and what can be done there. */
final class OpenApiPaths {

    private static final String API = "/api/v1/";
    private static final String JSON = "application/json";

    private final JsonProvider json;

    OpenApiPaths(JsonProvider json) {
        this.json = json;
    }

    void add(JsonObjectBuilder paths, KindView kind) {
        String name = kind.type().apiName();
        String path = API + kind.type().path();
        JsonObjectBuilder many = json.createObjectBuilder()
                .add(
                        "get",
                        operation(kind, "list", "List", "200", name + "Page")
                                .add(
                                        "parameters",
                                        parameters("filter", "sort", "fields", "expand", "limit", "cursor", "count")));
        JsonObjectBuilder one = json.createObjectBuilder()
                .add("parameters", parameters("id"))
                .add(
                        "get",
                        operation(kind, "get", "Read", "200", name)
                                .add("parameters", parameters("fields", "expand", "ifNoneMatch")));
        if (kind.operations().contains(Operation.CREATE)) {
            many.add(
                    "post",
                    operation(kind, "create", "Create", "201", name)
                            .add("parameters", parameters("idempotencyKey"))
                            .add("requestBody", body(JSON, name + "Create")));
        }
        if (kind.operations().contains(Operation.UPDATE)) {
            one.add(
                    "patch",
                    operation(kind, "change", "Change", "200", name)
                            .add("parameters", parameters("ifMatch", "idempotencyKey"))
                            .add("requestBody", body("application/merge-patch+json", name)));
        }
        if (kind.operations().contains(Operation.DELETE)) {
            one.add(
                    "delete",
                    operation(kind, "delete", "Delete", "204", null).add("parameters", parameters("ifMatch", "purge")));
        }
        paths.add(path, many).add(path + "/{id}", one);
        addFurther(paths, kind, name, path);
    }

    private void addFurther(JsonObjectBuilder paths, KindView kind, String name, String path) {
        if (kind.operations().contains(Operation.CREATE) && kind.operations().contains(Operation.UPDATE)) {
            paths.add(
                    path + "/by-external-id/{externalId}",
                    json.createObjectBuilder()
                            .add("parameters", parameters("externalId", "field"))
                            .add(
                                    "put",
                                    operation(kind, "upsert", "Create or change", "200", name)
                                            .add(
                                                    "responses",
                                                    responses("200", name).add("201", success(name)))
                                            .add("requestBody", body(JSON, name))));
        }
        if (kind.operations().contains(Operation.RESTORE)) {
            paths.add(
                    path + "/{id}/restore",
                    json.createObjectBuilder()
                            .add("parameters", parameters("id"))
                            .add(
                                    "post",
                                    operation(kind, "restore", "Take out of the recycle bin", "200", name)
                                            .add("parameters", parameters("idempotencyKey"))));
        }
        if (kind.type().isMergeable() && kind.operations().contains(Operation.UPDATE)) {
            paths.add(
                    path + "/{id}/merge",
                    json.createObjectBuilder()
                            .add("parameters", parameters("id"))
                            .add(
                                    "post",
                                    operation(kind, "merge", "Merge others into it", "200", name)
                                            .add("parameters", parameters("ifMatch", "idempotencyKey"))
                                            .add("requestBody", body(JSON, name + "Merge"))));
        }
        paths.add(
                path + "/{id}/history",
                json.createObjectBuilder()
                        .add("parameters", parameters("id"))
                        .add(
                                "get",
                                operation(kind, "history", "Changes, newest first", "200", "History")
                                        .add("parameters", parameters("limit", "before"))));
    }

    /** Queries, searches, and business operations that are no record changes. */
    void addCommon(JsonObjectBuilder paths) {
        paths.add(
                API + "query",
                json.createObjectBuilder()
                        .add(
                                "get",
                                json.createObjectBuilder()
                                        .add("tags", json.createArrayBuilder().add("Queries"))
                                        .add("operationId", "query")
                                        .add("summary", "Query records of any kind in SOQL")
                                        .add("parameters", parameters("q", "limit", "cursor"))
                                        .add("responses", responses("200", "QueryPage"))));
        paths.add(
                API + "search",
                json.createObjectBuilder()
                        .add(
                                "get",
                                json.createObjectBuilder()
                                        .add("tags", json.createArrayBuilder().add("Search"))
                                        .add("operationId", "search")
                                        .add("summary", "Find records of any kind by words")
                                        .add("parameters", parameters("words", "objects", "most"))
                                        .add("responses", responses("200", "SearchResult"))));
        paths.add(
                API + "users/{id}/password",
                business("Users", "setPassword", "Set a password", "Password", responses("204", null)));
        paths.add(
                API + "leads/{id}/convert",
                business(
                        "Leads",
                        "convertLead",
                        "Convert into an account, a contact and an opportunity",
                        "ConvertLead",
                        responses("200", "ConvertedLead")));
        paths.add(
                API + "batch",
                json.createObjectBuilder()
                        .add(
                                "post",
                                json.createObjectBuilder()
                                        .add("tags", json.createArrayBuilder().add("Batch"))
                                        .add("operationId", "batch")
                                        .add("summary", "Many writes, one result for each")
                                        .add("parameters", parameters("idempotencyKey", "prefer"))
                                        .add("requestBody", body(JSON, "Batch"))
                                        .add("responses", responses("200", "BatchResults"))));
    }

    private JsonObjectBuilder business(
            String tag, String id, String summary, String body, JsonObjectBuilder responses) {
        return json.createObjectBuilder()
                .add("parameters", parameters("id"))
                .add(
                        "post",
                        json.createObjectBuilder()
                                .add("tags", json.createArrayBuilder().add(tag))
                                .add("operationId", id)
                                .add("summary", summary)
                                .add("parameters", parameters("idempotencyKey"))
                                .add("requestBody", body(JSON, body))
                                .add("responses", responses));
    }

    private JsonObjectBuilder operation(KindView kind, String verb, String summary, String status, String schema) {
        return json.createObjectBuilder()
                .add("tags", json.createArrayBuilder().add(kind.type().labelPlural()))
                .add("operationId", verb + kind.type().apiName())
                .add("summary", summary)
                .add("responses", responses(status, schema));
    }

    private JsonObjectBuilder responses(String status, String schema) {
        return json.createObjectBuilder()
                .add(status, success(schema))
                .add("default", reference(json, "responses", "Problem"));
    }

    private JsonObjectBuilder success(String schema) {
        JsonObjectBuilder success = json.createObjectBuilder().add("description", "Done.");
        if (schema != null) {
            success.add("content", content(json, JSON, schema));
        }
        return success;
    }

    private JsonObjectBuilder body(String mediaType, String schema) {
        return json.createObjectBuilder().add("required", true).add("content", content(json, mediaType, schema));
    }

    private JsonArrayBuilder parameters(String... names) {
        JsonArrayBuilder parameters = json.createArrayBuilder();
        for (String name : names) {
            parameters.add(reference(json, "parameters", name));
        }
        return parameters;
    }
}
