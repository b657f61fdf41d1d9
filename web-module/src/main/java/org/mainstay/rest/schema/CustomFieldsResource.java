package org.mainstay.rest.schema;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
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
import java.util.function.Supplier;
import org.mainstay.platform.custom.CustomizationApi;
import org.mainstay.platform.json.JsonBody;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Registry;
import org.mainstay.rest.request.BoundedBody;

/** The fields that administrators add to a kind of record while the server runs. */
@Path("/schema/{kind}/fields")
@RequestScoped
@Produces("application/json")
public class CustomFieldsResource {

    @Inject
    private CustomizationApi customization;

    @Inject
    private Registry registry;

    @Inject
    private DefinitionWrites writes;

    @GET
    public String all(@PathParam("kind") String kind) {
        DefinitionJson json = json();
        JsonArrayBuilder items = JsonProvider.provider().createArrayBuilder();
        customization.fields(apiName(kind)).forEach(field -> items.add(json.write(field)));
        return JsonProvider.provider()
                .createObjectBuilder()
                .add("items", items)
                .build()
                .toString();
    }

    @GET
    @Path("/{name}")
    public String one(@PathParam("kind") String kind, @PathParam("name") String name) {
        return json().write(customization.field(apiName(kind), name)).toString();
    }

    @POST
    @Consumes("application/json")
    public Response create(@PathParam("kind") String kind, InputStream body) {
        byte[] bytes = BoundedBody.read(body);
        return writes.answer(bytes, json(), "/api/v1/schema/" + kind + "/fields/", () -> {
            FieldValues field = json().read(JsonBody.read(bytes));
            return customization.createField(field.set("sobjectType", apiName(kind)));
        });
    }

    @PATCH
    @Path("/{name}")
    @Consumes({"application/merge-patch+json", "application/json"})
    public Response change(@PathParam("kind") String kind, @PathParam("name") String name, InputStream body) {
        byte[] bytes = BoundedBody.read(body);
        Supplier<FieldValues> change =
                () -> customization.changeField(apiName(kind), name, json().read(JsonBody.read(bytes)));
        return writes.answer(bytes, json(), null, change);
    }

    @DELETE
    @Path("/{name}")
    public void delete(@PathParam("kind") String kind, @PathParam("name") String name) {
        customization.deleteField(apiName(kind), name);
    }

    private String apiName(String kind) {
        return registry.schema().atPath(kind).apiName();
    }

    private DefinitionJson json() {
        return DefinitionJson.ofFields(registry.schema());
    }
}
