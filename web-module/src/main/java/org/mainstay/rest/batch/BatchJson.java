package org.mainstay.rest.batch;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mainstay.platform.batch.BatchOperation;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.Outcome;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Registry;
import org.mainstay.rest.error.ProblemDocument;
import org.mainstay.rest.records.RecordJson;
import org.mainstay.rest.records.RecordsResource;
import org.mainstay.rest.request.ETags;

/** Writes the results of a batch, each as the answer that the operation would have had by itself. */
final class BatchJson {

    /** Of an answer; it is in memory as a whole and may have to be kept for a repetition. */
    private static final int LARGEST = 8 << 20;

    private static final JsonGeneratorFactory JSON = JsonProvider.provider().createGeneratorFactory(Map.of());

    private final RecordJson records;
    private final boolean minimal;
    private final String instance;
    private final String traceId;

    /**
     * @param minimal whether records are told by their ids alone
     * @param instance path of the request
     * @param traceId id of the request
     */
    BatchJson(Registry registry, boolean minimal, String instance, String traceId) {
        this.records = new RecordJson(registry);
        this.minimal = minimal;
        this.instance = instance;
        this.traceId = traceId;
    }

    /** @throws BusinessException LIMIT_EXCEEDED when the answer is too large */
    byte[] write(List<BatchOperation> operations, List<SaveResult> results) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject().writeStartArray("results");
            for (int i = 0; i < results.size(); i++) {
                result(json, i, operations.get(i).ref(), results.get(i));
                refuseTooLarge(bytes.size());
            }
            json.writeEnd().writeEnd();
        }
        return bytes.toByteArray();
    }

    private static void refuseTooLarge(int size) {
        if (size > LARGEST) {
            throw new BusinessException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "The answer would have more than " + (LARGEST >> 20) + " MiB; send Prefer: return=minimal.");
        }
    }

    private void result(JsonGenerator json, int position, String ref, SaveResult result) {
        json.writeStartObject();
        if (ref != null) {
            json.write("ref", ref);
        }
        if (result.outcome() == Outcome.REFUSED) {
            BusinessException refused = BusinessException.of(result.problems());
            json.write("status", ProblemDocument.status(refused.code())).writeKey("body");
            ProblemDocument.write(json, refused, instance + "#/operations/" + position, traceId);
        } else {
            json.write("status", status(result.outcome()))
                    .write("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
            done(json, result);
        }
        json.writeEnd();
    }

    private void done(JsonGenerator json, SaveResult result) {
        FieldValues record = result.record();
        if (minimal) {
            json.write("id", record.type().id(record.key()).toString());
        } else if (status(result.outcome()) != 204) {
            if (result.outcome() == Outcome.CREATED) {
                json.write("location", RecordsResource.address(record));
            }
            json.write("etag", ETags.of(record.version())).writeKey("body");
            records.record(json, record);
        }
    }

    private static int status(Outcome outcome) {
        return switch (outcome) {
            case CREATED -> 201;
            case UPDATED, UNCHANGED, RESTORED -> 200;
            case DELETED, PURGED -> 204;
            case REFUSED -> throw new IllegalArgumentException("refusals have the status of their problem");
        };
    }
}
