package org.mainstay.rest.records;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.idempotency.Answer;
import org.mainstay.platform.json.JsonBody;
import org.mainstay.platform.json.JsonBody.Kind;
import org.mainstay.platform.json.JsonBody.Value;
import org.mainstay.platform.json.RecordBody;
import org.mainstay.platform.record.MergeRequest;
import org.mainstay.platform.record.RecordMerges;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.rest.request.BoundedBody;
import org.mainstay.rest.request.ETags;
import org.mainstay.rest.request.WriteRequests;

/** Merges records: takes {@code {"duplicates": ["001…"], "values": {…}}} and answers the record that stays. */
@Path("/{kind}/{id}/merge")
@RequestScoped
@Produces("application/json")
public class MergesResource {

    @Inject
    private RecordMerges merges;

    @Inject
    private Registry registry;

    @Inject
    private WriteRequests writes;

    @POST
    @Consumes("application/json")
    public Response merge(
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            InputStream body) {
        byte[] bytes = BoundedBody.read(body);
        RecordType type = registry.schema().atPath(kind);
        return writes.answer(bytes, () -> {
            Map<String, Value> members = JsonBody.read(bytes);
            if (!Set.of("duplicates", "values").containsAll(members.keySet())) {
                throw refused("values", "The body is {\"duplicates\": [\"…\"], \"values\": {…}} and nothing else.");
            }
            MergeRequest request = new MergeRequest(
                    type, type.key(id), duplicates(type, members), values(type, members), ETags.expected(match));
            return answer(merges.merge(request));
        });
    }

    private static List<Long> duplicates(RecordType type, Map<String, Value> members) {
        Value ids = members.get("duplicates");
        if (ids == null || ids.kind() != Kind.ARRAY) {
            throw refused("duplicates", "duplicates is an array of ids.");
        }
        List<Long> keys = new ArrayList<>();
        for (Value each : ids.items()) {
            if (each.kind() != Kind.STRING) {
                throw refused("duplicates", "duplicates is an array of ids.");
            }
            keys.add(type.key(each.text()));
        }
        return keys;
    }

    private FieldValues values(RecordType type, Map<String, Value> members) {
        Value values = members.get("values");
        if (values != null && values.kind() != Kind.OBJECT) {
            throw refused("values", "values is an object of fields.");
        }
        return values == null
                ? new FieldValues(type)
                : RecordBody.read(registry.schema(), type, values.members(), (text, externalId) -> text);
    }

    private static BusinessException refused(String member, String message) {
        return BusinessException.of(List.of(new Problem(ErrorCode.MISSING_ARGUMENT, member, message)));
    }

    private Answer answer(SaveResult merged) {
        return new Answer(
                200,
                Map.of(
                        HttpHeaders.CONTENT_TYPE,
                        "application/json",
                        HttpHeaders.ETAG,
                        ETags.of(merged.record().version())),
                new RecordJson(registry).record(merged.record()));
    }
}
