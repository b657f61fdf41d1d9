package org.mainstay.platform.record;

import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;

/**
 * What a caller wants done with up to {@link #MOST} records of one kind.
 *
 * @param operation for an upsert: {@code CREATE}, which becomes {@code UPDATE} for the records that are found
 * @param matchBy the external id by which an upsert finds records, else null
 */
public record SaveRequest(
        RecordType type, Operation operation, Field matchBy, List<RecordWrite> writes, Atomicity atomicity) {

    /** The limit that CRM integrations know. */
    public static final int MOST = 200;

    public SaveRequest {
        writes = List.copyOf(writes);
        if (writes.isEmpty() || writes.size() > MOST) {
            throw new BusinessException(
                    ErrorCode.LIMIT_EXCEEDED, "A request has 1 to " + MOST + " records, not " + writes.size() + ".");
        }
    }

    public static SaveRequest of(RecordType type, Operation operation, RecordWrite write) {
        return new SaveRequest(type, operation, null, List.of(write), Atomicity.ALL_OR_NONE);
    }

    public static SaveRequest upsert(RecordType type, Field matchBy, RecordWrite write) {
        return new SaveRequest(type, Operation.CREATE, matchBy, List.of(write), Atomicity.ALL_OR_NONE);
    }
}
