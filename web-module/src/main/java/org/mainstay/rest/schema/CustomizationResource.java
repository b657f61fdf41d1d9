package org.mainstay.rest.schema;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.platform.custom.CustomizationApi;
import org.mainstay.platform.custom.DefinitionRefusedException;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.json.JsonBody;
import org.mainstay.platform.json.JsonBody.Kind;
import org.mainstay.platform.json.JsonBody.Value;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.schema.Schema;
import org.mainstay.rest.error.PlacedException;
import org.mainstay.rest.request.BoundedBody;

/** All that administrators made, as one document: it is taken from one system and put into another. */
@Path("/customization")
@RequestScoped
@Produces("application/json")
public class CustomizationResource {

    @Inject
    private CustomizationApi customization;

    @Inject
    private Registry registry;

    /** The parts of the document, in the order in which they build on each other. */
    private static Map<String, DefinitionJson> parts(Schema schema) {
        Map<String, DefinitionJson> parts = new LinkedHashMap<>();
        parts.put("objects", DefinitionJson.ofObjects(schema));
        parts.put("fields", DefinitionJson.ofFields(schema));
        parts.put("validationRules", DefinitionJson.ofRules(schema));
        return parts;
    }

    @GET
    public String get() {
        List<FieldValues> definitions = customization.definitions();
        JsonObjectBuilder document = JsonProvider.provider().createObjectBuilder();
        parts(registry.schema()).forEach((name, part) -> {
            JsonArrayBuilder items = JsonProvider.provider().createArrayBuilder();
            definitions.stream().filter(part::isOfThisKind).forEach(definition -> items.add(part.portable(definition)));
            document.add(name, items);
        });
        return document.build().toString();
    }

    @PUT
    @Consumes("application/json")
    public String put(InputStream body) {
        Map<String, Value> members = JsonBody.read(BoundedBody.read(body));
        Map<String, DefinitionJson> parts = parts(registry.schema());
        if (!parts.keySet().containsAll(members.keySet())) {
            members.keySet().removeAll(parts.keySet());
            throw refused(
                    members.keySet().iterator().next(), "The document has " + parts.keySet() + " and nothing else.");
        }
        List<Item> definitions = new ArrayList<>();
        parts.forEach((name, part) -> {
            Value items = members.get(name);
            for (int i = 0; items != null && i < items(name, items).size(); i++) {
                String place = "/" + name + "/" + i;
                definitions.add(
                        new Item(place, part, read(part, place, items.items().get(i))));
            }
        });
        int changed = apply(definitions);
        return JsonProvider.provider()
                .createObjectBuilder()
                .add("changed", changed)
                .build()
                .toString();
    }

    private record Item(String place, DefinitionJson part, FieldValues definition) {}

    private int apply(List<Item> items) {
        try {
            return customization.apply(items.stream().map(Item::definition).toList());
        } catch (DefinitionRefusedException e) {
            Item item = items.get(e.position());
            throw new PlacedException(item.place(), item.part().inOwnNames(e));
        }
    }

    private static List<Value> items(String name, Value value) {
        if (value.kind() != Kind.ARRAY) {
            throw refused(name, name + " is an array of definitions.");
        }
        return value.items();
    }

    private static FieldValues read(DefinitionJson part, String place, Value item) {
        try {
            if (item.kind() != Kind.OBJECT) {
                throw new BusinessException(ErrorCode.INVALID_FIELD, "A definition is an object.");
            }
            return part.read(item.members());
        } catch (BusinessException e) {
            throw new PlacedException(place, e);
        }
    }

    private static BusinessException refused(String member, String message) {
        return BusinessException.of(List.of(new Problem(ErrorCode.INVALID_FIELD, member, message)));
    }
}
