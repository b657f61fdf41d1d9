package org.mainstay.rest.schema;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.mainstay.platform.custom.CustomizationApi;
import org.mainstay.platform.json.JsonBody;
import org.mainstay.platform.record.RecordSchema;
import org.mainstay.platform.schema.Registry;
import org.mainstay.rest.request.BoundedBody;

/**
 * The kinds of record and their fields, as far as the caller may see and use them; administrators make kinds of their own
 * here.
 */
@Path("/schema")
@RequestScoped
@Produces("application/json")
public class SchemaResource {

    @Inject
    private RecordSchema schema;

    @Inject
    private Registry registry;

    @Inject
    private CustomizationApi customization;

    @Inject
    private DefinitionWrites writes;

    @GET
    public String all() {
        SchemaJson json = new SchemaJson(JsonProvider.provider(), registry.schema());
        return json.all(schema.kinds()).toString();
    }

    @GET
    @Path("/{kind}")
    public String one(@PathParam("kind") String kind) {
        SchemaJson json = new SchemaJson(JsonProvider.provider(), registry.schema());
        JsonObject described = json.kind(schema.kind(registry.schema().atPath(kind)));
        return described.toString();
    }

    @POST
    @Consumes("application/json")
    public Response createObject(InputStream body) {
        byte[] bytes = BoundedBody.read(body);
        DefinitionJson json = DefinitionJson.ofObjects(registry.schema());
        return writes.answer(
                bytes, json, "/api/v1/schema/", () -> customization.createObject(json.read(JsonBody.read(bytes))));
    }

    @PATCH
    @Path("/{kind}")
    @Consumes({"application/merge-patch+json", "application/json"})
    public Response changeObject(@PathParam("kind") String kind, InputStream body) {
        byte[] bytes = BoundedBody.read(body);
        DefinitionJson json = DefinitionJson.ofObjects(registry.schema());
        return writes.answer(
                bytes, json, null, () -> customization.changeObject(kind, json.read(JsonBody.read(bytes))));
    }

    @DELETE
    @Path("/{kind}")
    public void deleteObject(@PathParam("kind") String kind) {
        customization.deleteObject(kind);
    }
}
