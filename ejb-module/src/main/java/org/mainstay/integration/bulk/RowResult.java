package org.mainstay.integration.bulk;

import java.util.List;
import java.util.Locale;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.record.Outcome;

/**
 * What became of a row.
 *
 * @param number of the row
 * @param key of its record, or null when that is not known
 * @param outcome what the job did to the record
 * @param code what is wrong, or null when nothing is
 * @param field name of the field that it is about, or null
 */
record RowResult(long number, Long key, Outcome outcome, ErrorCode code, String field, String message) {

    static RowResult done(long number, long key, Outcome outcome) {
        return new RowResult(number, key, outcome, null, null, null);
    }

    /** The first problem gives the code; all of them are told. */
    static RowResult failed(long number, Long key, List<Problem> problems) {
        Problem first = problems.get(0);
        String all = String.join(" ", problems.stream().map(Problem::message).toList());
        return new RowResult(number, key, Outcome.REFUSED, first.code(), first.field(), all);
    }

    /** As callers read it. */
    String outcomeName() {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    boolean isFailed() {
        return outcome == Outcome.REFUSED;
    }
}
