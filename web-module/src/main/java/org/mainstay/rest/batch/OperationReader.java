package org.mainstay.rest.batch;

import java.util.Map;
import org.mainstay.platform.batch.BatchOperation;
import org.mainstay.platform.batch.ResultValue;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.json.JsonBody.Value;
import org.mainstay.platform.json.RecordBody;
import org.mainstay.platform.record.RecordWrite;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;
import org.mainstay.rest.request.ETags;
import org.mainstay.rest.request.QueryParameters;

/** Reads an operation of a batch by the rules of the request that it would be by itself. */
final class OperationReader {

    private final Schema schema;

    OperationReader(Schema schema) {
        this.schema = schema;
    }

    /**
     * An operation as it was sent; what is not given is null.
     *
     * @param body the members of a record
     */
    record Sent(String ref, String method, String path, String ifMatch, Map<String, Value> body) {}

    /** What was asked for, or an operation that tells why it cannot be read. */
    BatchOperation read(Sent sent) {
        try {
            OperationAddress address = new OperationAddress(sent.path());
            OperationRoute route = OperationRoute.of(sent.method(), address);
            route.check(sent.body() != null, sent.ifMatch() != null);
            return read(sent, address, route);
        } catch (BusinessException e) {
            return BatchOperation.unreadable(sent.ref(), e.asProblems());
        }
    }

    private BatchOperation read(Sent sent, OperationAddress address, OperationRoute route) {
        RecordType type = schema.atPath(address.kind());
        QueryParameters given = address.parameters(route.parameters());
        FieldValues values =
                sent.body() == null ? null : RecordBody.read(schema, type, sent.body(), ResultReference::read);
        return switch (route) {
            case CREATE ->
                BatchOperation.of(sent.ref(), SaveRequest.of(type, Operation.CREATE, RecordWrite.create(values)));
            case UPSERT -> {
                Field key = RecordBody.address(
                        schema, values, given.text("field"), ResultReference.read(address.externalId(), null));
                yield BatchOperation.of(sent.ref(), SaveRequest.upsert(type, key, RecordWrite.create(values)));
            }
            case CHANGE -> on(sent, address, type, Operation.UPDATE, values);
            case DELETE -> on(sent, address, type, given.flag("purge") ? Operation.PURGE : Operation.DELETE, null);
            case RESTORE -> on(sent, address, type, Operation.RESTORE, null);
        };
    }

    private static BatchOperation on(
            Sent sent, OperationAddress address, RecordType type, Operation operation, FieldValues values) {
        Long expected = ETags.expected(sent.ifMatch());
        if (ResultReference.read(address.id(), null) instanceof ResultValue target) {
            RecordWrite write = new RecordWrite(null, values, expected);
            return BatchOperation.on(target, sent.ref(), SaveRequest.of(type, operation, write));
        }
        RecordWrite write = new RecordWrite(type.key(address.id()), values, expected);
        return BatchOperation.of(sent.ref(), SaveRequest.of(type, operation, write));
    }
}
