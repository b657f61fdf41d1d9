package org.mainstay.soap.partner.record;

import java.util.ArrayList;
import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;

/**
 * A record as it was sent.
 *
 * @param type null when it is not known
 * @param key of the record that it is, or null when it has no id
 * @param values null when the kind is not known
 * @param problems why it cannot be used
 */
public record SentRecord(RecordType type, Long key, FieldValues values, List<Problem> problems) {

    public SentRecord {
        problems = List.copyOf(problems);
    }

    /** A record of which nothing but its id was sent. */
    public static SentRecord named(Schema schema, String id) {
        try {
            RecordType type = ApiNames.ofId(schema, id);
            return new SentRecord(type, type.key(id), null, List.of());
        } catch (BusinessException e) {
            return refused(null, List.of(new Problem(e.code(), "Id", e.getMessage())));
        }
    }

    /** The same, which cannot be used for one more reason. */
    public SentRecord refused(ErrorCode code, String message) {
        List<Problem> all = new ArrayList<>(problems);
        all.add(new Problem(code, "id", message));
        return new SentRecord(type, key, values, all);
    }

    static SentRecord refused(RecordType type, List<Problem> problems) {
        return new SentRecord(type, null, null, problems);
    }
}
