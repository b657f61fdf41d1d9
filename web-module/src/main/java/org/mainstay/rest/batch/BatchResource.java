package org.mainstay.rest.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.platform.batch.Batch;
import org.mainstay.platform.batch.BatchApi;
import org.mainstay.platform.batch.OperationRefusedException;
import org.mainstay.platform.idempotency.Answer;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.schema.Registry;
import org.mainstay.rest.error.PlacedException;
import org.mainstay.rest.request.BoundedBody;
import org.mainstay.rest.request.RequestId;
import org.mainstay.rest.request.WriteRequests;

/** Many writes in one request. */
@Path("/batch")
@ApplicationScoped
@Produces("application/json")
public class BatchResource {

    private static final String MINIMAL = "return=minimal";

    @Inject
    private BatchApi batches;

    @Inject
    private Registry registry;

    @Inject
    private WriteRequests writes;

    @Inject
    private HttpServletRequest request;

    @POST
    @Consumes("application/json")
    public Response run(@Context HttpHeaders headers, InputStream body) {
        byte[] bytes = BoundedBody.read(body, BoundedBody.LARGEST_BATCH);
        Batch batch = BatchBody.read(registry.schema(), bytes);
        boolean minimal = prefersMinimal(headers);
        return writes.answer(bytes, () -> answer(batch, run(batch), minimal));
    }

    private List<SaveResult> run(Batch batch) {
        try {
            return batches.run(batch);
        } catch (OperationRefusedException e) {
            boolean aboutFields = e.problems().stream().anyMatch(p -> p.field() != null);
            throw new PlacedException("/operations/" + e.position() + (aboutFields ? "/body" : ""), e);
        }
    }

    private Answer answer(Batch batch, List<SaveResult> results, boolean minimal) {
        BatchJson json = new BatchJson(registry, minimal, request.getRequestURI(), RequestId.of(request));
        Map<String, String> headers = new HashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, "application/json");
        if (minimal) {
            headers.put("Preference-Applied", MINIMAL);
        }
        return new Answer(200, headers, json.write(batch.operations(), results));
    }

    /** RFC 7240: preferences that are not known are ignored. */
    private static boolean prefersMinimal(HttpHeaders headers) {
        List<String> given = headers.getRequestHeader("Prefer");
        return given != null
                && given.stream()
                        .flatMap(line -> List.of(line.split("[,;]")).stream())
                        .anyMatch(preference -> preference.strip().equalsIgnoreCase(MINIMAL));
    }
}
