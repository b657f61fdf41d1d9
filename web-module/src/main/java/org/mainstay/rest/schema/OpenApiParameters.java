package org.mainstay.rest.schema;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import org.mainstay.platform.query.ListRequests;
import org.mainstay.platform.search.SearchApi;

/** Parameters and answers that operations of all kinds share. */
final class OpenApiParameters {

    private OpenApiParameters() {}

    static JsonObjectBuilder all(JsonProvider json) {
        JsonObjectBuilder limit = number(json, ListRequests.MOST, ListRequests.USUAL);
        return json.createObjectBuilder()
                .add("id", path(json, "id", "A record id of 15 or 18 characters."))
                .add("externalId", path(json, "externalId", "The key that an importing system brought along."))
                .add(
                        "field",
                        query(
                                json,
                                "field",
                                "Name of the external id, when it is a custom field instead of `externalId`.",
                                text(json)))
                .add(
                        "filter",
                        query(json, "filter", "RSQL: `billingCity==Wien;(name==A*,parent.name==B*)`.", text(json)))
                .add(
                        "q",
                        query(
                                        json,
                                        "q",
                                        "SOQL: `SELECT Name, Owner.Name FROM Account WHERE Name LIKE 'A%'`.",
                                        text(json))
                                .add("required", true))
                .add(
                        "words",
                        query(
                                        json,
                                        "q",
                                        "What to look for: words or their beginnings, addresses, numbers.",
                                        text(json).add("maxLength", SearchApi.LONGEST))
                                .add("required", true))
                .add(
                        "objects",
                        query(
                                json,
                                "objects",
                                "The kinds to search, comma-separated: `accounts,contacts`. Without it all.",
                                text(json)))
                .add(
                        "most",
                        query(
                                json,
                                "limit",
                                "How many records there are at most.",
                                number(json, SearchApi.MOST, SearchApi.USUAL)))
                .add("sort", query(json, "sort", "Field names, comma-separated; a minus sorts descending.", text(json)))
                .add(
                        "fields",
                        query(
                                json,
                                "fields",
                                "Names of the fields to answer, comma-separated; `owner.name` of related records.",
                                text(json)))
                .add(
                        "expand",
                        query(
                                json,
                                "expand",
                                "Related records to embed whole, comma-separated: `owner,contacts.reportsTo`.",
                                text(json)))
                .add("limit", query(json, "limit", "How many records a page has at most.", limit))
                .add("cursor", query(json, "cursor", "Where the last page ended: its `next`.", text(json)))
                .add("count", query(json, "count", "Whether to count all pages.", bool(json)))
                .add("purge", query(json, "purge", "Remove for good instead of moving to the recycle bin.", bool(json)))
                .add("before", query(json, "before", "Where the last page of a history ended: its `next`.", text(json)))
                .add("ifMatch", header(json, "If-Match", "The ETag that the record must still have."))
                .add("prefer", header(json, "Prefer", "`return=minimal`: ids in place of records."))
                .add("ifNoneMatch", header(json, "If-None-Match", "An ETag; the same version answers 304."))
                .add(
                        "idempotencyKey",
                        header(json, "Idempotency-Key", "Repeats of a request with the same key have one effect."));
    }

    static JsonObjectBuilder responses(JsonProvider json) {
        return json.createObjectBuilder()
                .add(
                        "Problem",
                        json.createObjectBuilder()
                                .add("description", "A problem document; its `code` says what is wrong.")
                                .add("content", content(json, "application/problem+json", "Problem")));
    }

    static JsonObjectBuilder content(JsonProvider json, String mediaType, String schema) {
        return json.createObjectBuilder()
                .add(mediaType, json.createObjectBuilder().add("schema", reference(json, "schemas", schema)));
    }

    static JsonObjectBuilder reference(JsonProvider json, String part, String name) {
        return json.createObjectBuilder().add("$ref", "#/components/" + part + "/" + name);
    }

    private static JsonObjectBuilder text(JsonProvider json) {
        return json.createObjectBuilder().add("type", "string");
    }

    private static JsonObjectBuilder number(JsonProvider json, int most, int usual) {
        return json.createObjectBuilder()
                .add("type", "integer")
                .add("minimum", 1)
                .add("maximum", most)
                .add("default", usual);
    }

    private static JsonObjectBuilder bool(JsonProvider json) {
        return json.createObjectBuilder().add("type", "boolean").add("default", false);
    }

    private static JsonObjectBuilder path(JsonProvider json, String name, String description) {
        return parameter(json, name, "path", description, text(json)).add("required", true);
    }

    private static JsonObjectBuilder query(
            JsonProvider json, String name, String description, JsonObjectBuilder schema) {
        return parameter(json, name, "query", description, schema);
    }

    private static JsonObjectBuilder header(JsonProvider json, String name, String description) {
        return parameter(json, name, "header", description, text(json));
    }

    private static JsonObjectBuilder parameter(
            JsonProvider json, String name, String in, String description, JsonObjectBuilder schema) {
        return json.createObjectBuilder()
                .add("name", name)
                .add("in", in)
                .add("description", description)
                .add("schema", schema);
    }
}
