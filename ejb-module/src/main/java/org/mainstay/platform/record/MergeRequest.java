package org.mainstay.platform.record;

import java.util.HashSet;
import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;

/**
 * What a caller wants merged.
 *
 * @param master key of the record that stays
 * @param duplicates keys of those that go, 1 to {@value #MOST}
 * @param values what the record that stays shall have, such as an address of one that goes
 * @param expectedVersion the version the caller believes the record that stays has, or null when any will do
 */
public record MergeRequest(
        RecordType type, long master, List<Long> duplicates, FieldValues values, Long expectedVersion) {

    /** The limit that CRM integrations know: three records become one. */
    public static final int MOST = 2;

    /** More in one transaction would hold locks and memory for too long. */
    public static final int MOST_CHILDREN = 10_000;

    public MergeRequest {
        duplicates = List.copyOf(duplicates);
        if (!type.isMergeable()) {
            throw new BusinessException(ErrorCode.UNSUPPORTED_OPERATION, type.labelPlural() + " cannot be merged.");
        }
        if (duplicates.isEmpty() || duplicates.size() > MOST) {
            throw new BusinessException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "1 to " + MOST + " records are merged into one, not " + duplicates.size() + ".");
        }
        if (duplicates.contains(master) || new HashSet<>(duplicates).size() < duplicates.size()) {
            throw new BusinessException(ErrorCode.DUPLICATE_VALUE, "The request names the same record twice.");
        }
    }
}
