package org.mainstay.rest.schema;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.mainstay.platform.record.RecordSchema;
import org.mainstay.platform.schema.Registry;

/** The kinds of record and their fields, as far as the caller may see and use them. */
@Path("/schema")
@RequestScoped
@Produces("application/json")
public class SchemaResource {

    @Inject
    private RecordSchema schema;

    @Inject
    private Registry registry;

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
}
