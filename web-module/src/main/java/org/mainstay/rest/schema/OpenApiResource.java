package org.mainstay.rest.schema;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.mainstay.platform.record.RecordSchema;

/** The API as the caller may use it, with whatever the model has at this moment. */
@Path("/openapi")
@RequestScoped
@Produces("application/json")
public class OpenApiResource {

    @Inject
    private RecordSchema schema;

    @GET
    public String get() {
        return new OpenApiDocument().of(schema.kinds()).toString();
    }
}
