package org.mainstay.rest.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.platform.idempotency.Answer;
import org.mainstay.platform.journal.JournalEntry;
import org.mainstay.platform.json.RecordBody;
import org.mainstay.platform.query.ListRequest;
import org.mainstay.platform.query.ListRequests;
import org.mainstay.platform.record.Outcome;
import org.mainstay.platform.record.RecordPage;
import org.mainstay.platform.record.RecordView;
import org.mainstay.platform.record.RecordWrite;
import org.mainstay.platform.record.Records;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.rest.request.BoundedBody;
import org.mainstay.rest.request.ETags;
import org.mainstay.rest.request.Pages;
import org.mainstay.rest.request.QueryParameters;
import org.mainstay.rest.request.WriteRequests;

/**
 * Records of any kind: the path names the kind, the registry knows the rest. One object serves all requests, since
 * injecting into a new one took a tenth of a read; what belongs to a request is a parameter.
 */
@Path("/{kind}")
@ApplicationScoped
@Produces("application/json")
public class RecordsResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Inject
    private Records records;

    @Inject
    private Registry registry;

    @Inject
    private WriteRequests writes;

    @GET
    public Response list(@PathParam("kind") String kind, @Context UriInfo uri) {
        QueryParameters given = new QueryParameters(
                uri.getQueryParameters(), "filter", "sort", "fields", "expand", "limit", "cursor", "count");
        ListRequest request = new ListRequest(
                given.text("filter"),
                given.text("sort"),
                given.text("fields"),
                given.text("expand"),
                given.number("limit"),
                given.text("cursor"));
        RecordPage page = records.list(type(kind), request, given.flag("count"));
        return Pages.answer(new RecordJson(registry).page(page), page.next(), uri);
    }

    @POST
    @Consumes("application/json")
    public Response create(@PathParam("kind") String kind, InputStream body) {
        byte[] bytes = BoundedBody.read(body);
        RecordType type = type(kind);
        return writes.answer(bytes, () -> {
            RecordWrite write = RecordWrite.create(read(type, bytes));
            return answer(type, save(SaveRequest.of(type, Operation.CREATE, write)));
        });
    }

    @GET
    @Path("/{id}")
    public Response get(
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @Context UriInfo uri) {
        QueryParameters given = new QueryParameters(uri.getQueryParameters(), "fields", "expand");
        RecordType type = type(kind);
        RecordView view = records.get(type, type.key(id), given.text("fields"), given.text("expand"));
        long version = view.record().version();
        Response.ResponseBuilder response = ETags.matches(known, version)
                ? Response.notModified()
                : Response.ok(new RecordJson(registry).view(view));
        return response.header(HttpHeaders.ETAG, ETags.of(version)).build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MERGE_PATCH, "application/json"})
    public Response change(
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            InputStream body) {
        byte[] bytes = BoundedBody.read(body);
        RecordType type = type(kind);
        return writes.answer(bytes, () -> {
            RecordWrite write = new RecordWrite(type.key(id), read(type, bytes), ETags.expected(match));
            return answer(type, save(SaveRequest.of(type, Operation.UPDATE, write)));
        });
    }

    @PUT
    @Path("/by-external-id/{externalId}")
    @Consumes("application/json")
    public Response upsert(
            @PathParam("kind") String kind,
            @PathParam("externalId") String externalId,
            @Context UriInfo uri,
            InputStream body) {
        byte[] bytes = BoundedBody.read(body);
        RecordType type = type(kind);
        FieldValues values = read(type, bytes);
        QueryParameters given = new QueryParameters(uri.getQueryParameters(), "field");
        Field key = RecordBody.address(registry.schema(), values, given.text("field"), externalId);
        SaveRequest request = SaveRequest.upsert(type, key, RecordWrite.create(values));
        return WriteRequests.response(answer(type, save(request)));
    }

    @DELETE
    @Path("/{id}")
    public Response delete(
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @Context UriInfo uri) {
        QueryParameters given = new QueryParameters(uri.getQueryParameters(), "purge");
        Operation operation = given.flag("purge") ? Operation.PURGE : Operation.DELETE;
        RecordType type = type(kind);
        save(SaveRequest.of(type, operation, new RecordWrite(type.key(id), null, ETags.expected(match))));
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/restore")
    public Response restore(@PathParam("kind") String kind, @PathParam("id") String id) {
        RecordType type = type(kind);
        return writes.answer(
                new byte[0],
                () -> answer(type, save(SaveRequest.of(type, Operation.RESTORE, RecordWrite.of(type.key(id))))));
    }

    @GET
    @Path("/{id}/history")
    public Response history(@PathParam("kind") String kind, @PathParam("id") String id, @Context UriInfo uri) {
        RecordType type = type(kind);
        QueryParameters given = new QueryParameters(uri.getQueryParameters(), "limit", "before");
        int limit = given.number("limit") == null ? ListRequests.USUAL : given.number("limit");
        List<JournalEntry> entries = records.history(type, type.key(id), given.longNumber("before"), limit);
        Long next = entries.size() < limit ? null : entries.get(limit - 1).seq();
        return Response.ok(new RecordJson(registry).history(type, entries, next))
                .build();
    }

    private RecordType type(String kind) {
        return registry.schema().atPath(kind);
    }

    private FieldValues read(RecordType type, byte[] body) {
        return RecordBody.read(registry.schema(), type, body);
    }

    private SaveResult save(SaveRequest request) {
        return records.save(request).get(0);
    }

    private Answer answer(RecordType type, SaveResult result) {
        FieldValues record = result.record();
        Map<String, String> headers = new HashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, "application/json");
        headers.put(HttpHeaders.ETAG, ETags.of(record.version()));
        boolean created = result.outcome() == Outcome.CREATED;
        if (created) {
            headers.put(HttpHeaders.LOCATION, address(record));
        }
        return new Answer(created ? 201 : 200, headers, new RecordJson(registry).record(record));
    }

    /** Where the record is read. */
    public static String address(FieldValues record) {
        return "/api/v1/" + record.type().path() + "/" + record.type().id(record.key());
    }
}
