package org.mainstay.integration.bulk;

import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.record.RecordWrite;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;

/**
 * What the rows of a job are for.
 *
 * @param matchBy the external id of an upsert, else null
 */
record Target(Schema schema, RecordType type, BulkOperation operation, Field matchBy) {

    static Target of(Schema schema, JobRow job) {
        RecordType type = schema.type(job.kind());
        Field matchBy = job.matchBy() == null ? null : type.externalId(job.matchBy());
        return new Target(schema, type, job.operation(), matchBy);
    }

    /** The field by which a row names its record; null when each row makes a new one. */
    Field key() {
        return switch (operation) {
            case UPDATE, DELETE -> type.field("id");
            case UPSERT -> matchBy;
            default -> null;
        };
    }

    /** @param id of the record as the row has it, or null */
    Draft draft(long number, String id, FieldValues values) {
        if (operation == BulkOperation.INSERT) {
            return new Draft(number, RecordWrite.create(values), null, List.of());
        } else if (operation == BulkOperation.UPSERT) {
            return new Draft(number, RecordWrite.create(values), values.get(matchBy), List.of());
        } else if (id == null || id.isEmpty()) {
            return refused(number, List.of(new Problem(ErrorCode.MISSING_ARGUMENT, "id", "The row has no id.")));
        }
        try {
            long key = type.key(id);
            return new Draft(
                    number,
                    operation == BulkOperation.DELETE ? RecordWrite.of(key) : new RecordWrite(key, values, null),
                    key,
                    List.of());
        } catch (BusinessException e) {
            return refused(number, List.of(new Problem(e.code(), "id", e.getMessage())));
        }
    }

    static Draft refused(long number, List<Problem> problems) {
        return new Draft(number, null, null, problems);
    }

    /** Whether the field refers to records of the same kind. */
    boolean isOfOwnKind(Field field) {
        return field.relation() != null && schema.targets(field).contains(type);
    }
}
