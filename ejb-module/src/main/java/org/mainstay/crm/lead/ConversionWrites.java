package org.mainstay.crm.lead;

import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.record.Atomicity;
import org.mainstay.platform.record.RecordWrite;
import org.mainstay.platform.record.Records;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;

/** Writes of one conversion; what is refused is told by the argument of the command, or else by its place. */
final class ConversionWrites {

    private final Records records;

    ConversionWrites(Records records) {
        this.records = records;
    }

    static BusinessException refused(ErrorCode code, String argument, String message) {
        return BusinessException.of(List.of(new Problem(code, argument, message)));
    }

    /** The whole record as it is, which nobody else writes until the transaction ends: a change of nothing. */
    FieldValues hold(RecordType type, long key) {
        return records.save(SaveRequest.of(type, Operation.UPDATE, new RecordWrite(key, new FieldValues(type), null)))
                .get(0)
                .record();
    }

    /** The same for a record that an argument names. */
    FieldValues hold(String argument, RecordType type, long key) {
        try {
            return hold(type, key);
        } catch (BusinessException e) {
            boolean missing = e.code() == ErrorCode.NOT_FOUND || e.code() == ErrorCode.ENTITY_IS_DELETED;
            throw refused(missing ? ErrorCode.INVALID_CROSS_REFERENCE_KEY : e.code(), argument, e.getMessage());
        }
    }

    FieldValues create(String place, FieldValues values) {
        return save(place, Operation.CREATE, values.type(), RecordWrite.create(values));
    }

    FieldValues change(String place, FieldValues record, FieldValues values) {
        return save(place, Operation.UPDATE, record.type(), new RecordWrite(record.key(), values, null));
    }

    /** Writes what the module keeps on the record. */
    void keep(String place, FieldValues record, FieldValues kept) {
        RecordWrite write = new RecordWrite(record.key(), new FieldValues(record.type()), null).keeping(kept);
        save(place, Operation.UPDATE, record.type(), write);
    }

    private FieldValues save(String place, Operation operation, RecordType type, RecordWrite write) {
        SaveResult result = records.save(
                        new SaveRequest(type, operation, null, List.of(write), Atomicity.EACH_BY_ITSELF))
                .get(0);
        if (!result.problems().isEmpty()) {
            throw BusinessException.of(result.problems().stream()
                    .map(p -> new Problem(p.code(), place(place, p.field()), p.message()))
                    .toList());
        }
        return result.record();
    }

    private static String place(String record, String field) {
        if (field == null) {
            return record;
        }
        return switch (record + "/" + field) {
            case "opportunity/name" -> "opportunityName";
            case "account/ownerId", "contact/ownerId", "opportunity/ownerId" -> "ownerId";
            default -> record + "/" + field;
        };
    }
}
