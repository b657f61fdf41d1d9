package org.mainstay.integration.bulk;

import java.util.List;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;

/**
 * What became of a row.
 *
 * @param number of the row
 * @param key of its record, or null when that is not known
 * @param created whether the job made the record
 * @param code what is wrong, or null when nothing is
 * @param field name of the field that it is about, or null
 */
record RowResult(long number, Long key, boolean created, ErrorCode code, String field, String message) {

    static RowResult done(long number, long key, boolean created) {
        return new RowResult(number, key, created, null, null, null);
    }

    /** The first problem gives the code; all of them are told. */
    static RowResult failed(long number, Long key, List<Problem> problems) {
        Problem first = problems.get(0);
        String all = String.join(" ", problems.stream().map(Problem::message).toList());
        return new RowResult(number, key, false, first.code(), first.field(), all);
    }

    boolean isFailed() {
        return code != null;
    }
}
