package org.mainstay.rest.schema;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import org.mainstay.platform.record.RecordSchema.KindView;

/**
 * Describes the API as OpenAPI 3.0, made from the registry: one set of typed schemas and paths for each kind of record.
 * The document of the standard kinds is committed; a test fails when it drifts from the registry.
 */
public final class OpenApiDocument {

    private final JsonProvider json = JsonProvider.provider();
    private final OpenApiSchemas schemas = new OpenApiSchemas(json);
    private final OpenApiMessages messages = new OpenApiMessages(json);
    private final OpenApiPaths paths = new OpenApiPaths(json);

    public JsonObject of(List<KindView> kinds) {
        JsonObjectBuilder allPaths = json.createObjectBuilder();
        JsonArrayBuilder tags = json.createArrayBuilder();
        JsonObjectBuilder allSchemas = json.createObjectBuilder();
        for (KindView kind : kinds) {
            tags.add(json.createObjectBuilder().add("name", kind.type().labelPlural()));
            paths.add(allPaths, kind);
            schemas.add(allSchemas, kind);
        }
        tags.add(json.createObjectBuilder().add("name", "Batch"));
        tags.add(json.createObjectBuilder().add("name", "Bulk jobs"));
        tags.add(json.createObjectBuilder().add("name", "Queries"));
        tags.add(json.createObjectBuilder().add("name", "Search"));
        tags.add(json.createObjectBuilder().add("name", "Customization"));
        paths.addCommon(allPaths);
        new OpenApiBulk(json).add(allPaths, allSchemas);
        new OpenApiCustomization(json).add(allPaths, allSchemas);
        messages.add(allSchemas);
        return json.createObjectBuilder()
                .add("openapi", "3.0.3")
                .add("info", info())
                .add(
                        "servers",
                        json.createArrayBuilder().add(json.createObjectBuilder().add("url", "/")))
                .add(
                        "security",
                        json.createArrayBuilder()
                                .add(json.createObjectBuilder().add("basic", json.createArrayBuilder())))
                .add("tags", tags)
                .add("paths", allPaths)
                .add(
                        "components",
                        json.createObjectBuilder()
                                .add("schemas", allSchemas)
                                .add("parameters", OpenApiParameters.all(json))
                                .add("responses", OpenApiParameters.responses(json))
                                .add(
                                        "securitySchemes",
                                        json.createObjectBuilder()
                                                .add(
                                                        "basic",
                                                        json.createObjectBuilder()
                                                                .add("type", "http")
                                                                .add("scheme", "basic"))))
                .build();
    }

    private JsonObjectBuilder info() {
        return json.createObjectBuilder()
                .add("title", "Mainstay")
                .add("version", "1")
                .add(
                        "description",
                        "Records of every kind, by one set of rules. Errors are problem documents (RFC 9457); their"
                                + " codes are explained under /docs/problems/.")
                .add(
                        "license",
                        json.createObjectBuilder()
                                .add("name", "Apache-2.0")
                                .add("url", "https://www.apache.org/licenses/LICENSE-2.0"));
    }
}
