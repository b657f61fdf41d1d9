package org.mainstay.rest.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mainstay.integration.bulk.BulkJob;
import org.mainstay.integration.bulk.BulkJobsApi;
import org.mainstay.integration.bulk.DataFormat;
import org.mainstay.integration.bulk.ResultFile;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.idempotency.Answer;
import org.mainstay.platform.query.ListRequests;
import org.mainstay.platform.schema.Registry;
import org.mainstay.rest.request.BodyArguments;
import org.mainstay.rest.request.BoundedBody;
import org.mainstay.rest.request.MayBePacked;
import org.mainstay.rest.request.Pages;
import org.mainstay.rest.request.QueryParameters;
import org.mainstay.rest.request.WriteRequests;

/** Bulk jobs: made, fed, closed, watched, and their files fetched. */
@Path("/bulk/jobs")
@ApplicationScoped
@Produces("application/json")
public class BulkJobsResource {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String GZIP = "gzip";

    @Inject
    private BulkJobsApi jobs;

    @Inject
    private Registry registry;

    @Inject
    private WriteRequests writes;

    @GET
    public Response list(@Context UriInfo uri) {
        QueryParameters given = new QueryParameters(uri.getQueryParameters(), "limit", "cursor");
        int limit = ListRequests.limit(given.number("limit"));
        List<BulkJob> page = jobs.list(given.text("cursor"), limit);
        String next = page.size() < limit ? null : page.get(limit - 1).id().toString();
        return Pages.answer(new BulkJobJson(registry).page(page, next), next, uri);
    }

    @POST
    @Consumes("application/json")
    public Response create(InputStream body) {
        byte[] bytes = BoundedBody.read(body);
        return writes.answer(bytes, () -> answer(201, jobs.create(BulkJobBody.read(bytes))));
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") String id) {
        return ok(jobs.get(id));
    }

    @PUT
    @Path("/{id}/data")
    @Consumes({CSV, NDJSON})
    @MayBePacked
    public Response upload(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) String coding,
            InputStream body) {
        boolean gzip = GZIP.equalsIgnoreCase(coding);
        if (coding != null && !gzip && !coding.equalsIgnoreCase("identity")) {
            throw new NotSupportedException();
        }
        DataFormat format = type.toLowerCase(Locale.ROOT).startsWith(CSV) ? DataFormat.CSV : DataFormat.NDJSON;
        return ok(jobs.upload(id, format, gzip, body));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    public Response change(@PathParam("id") String id, InputStream body) {
        byte[] bytes = BoundedBody.read(body);
        return writes.answer(bytes, () -> {
            BodyArguments given = BodyArguments.read(bytes);
            String state = String.valueOf(given.text("state"));
            given.refuseFaulty();
            return switch (state) {
                case "closed" -> answer(200, jobs.close(id));
                case "cancelled" -> answer(200, jobs.cancel(id));
                default ->
                    throw BulkJobBody.refused(ErrorCode.INVALID_PARAMETER, "state", "state is closed or cancelled.");
            };
        });
    }

    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("id") String id) {
        jobs.delete(id);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/undo")
    public Response undo(@PathParam("id") String id) {
        return writes.answer(new byte[0], () -> answer(201, jobs.undo(id)));
    }

    @GET
    @Path("/{id}/{file:results|failures}.{format:csv|ndjson}")
    @Produces({CSV, NDJSON, "application/json"})
    public Response file(
            @PathParam("id") String id,
            @PathParam("file") String name,
            @PathParam("format") String extension,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String accepted) {
        ResultFile file = ResultFile.valueOf(name.toUpperCase(Locale.ROOT));
        DataFormat format = DataFormat.valueOf(extension.toUpperCase(Locale.ROOT));
        jobs.checkFile(id, file, format);
        boolean gzip = accepted != null && accepted.matches("(?i).*\\b(x-)?gzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
        StreamingOutput content = out -> jobs.write(id, file, format, gzip, out);
        Response.ResponseBuilder response = Response.ok(content)
                .type(format.mediaType() + ";charset=utf-8")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + extension + "\"");
        return (gzip ? response.header(HttpHeaders.CONTENT_ENCODING, GZIP) : response).build();
    }

    private Response ok(BulkJob job) {
        return WriteRequests.response(answer(200, job));
    }

    private Answer answer(int status, BulkJob job) {
        Map<String, String> headers = status == 201
                ? Map.of(
                        HttpHeaders.CONTENT_TYPE,
                        "application/json",
                        HttpHeaders.LOCATION,
                        "/api/v1/bulk/jobs/" + job.id())
                : Map.of(HttpHeaders.CONTENT_TYPE, "application/json");
        return new Answer(status, headers, new BulkJobJson(registry).job(job));
    }
}
