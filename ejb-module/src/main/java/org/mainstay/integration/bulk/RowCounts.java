package org.mainstay.integration.bulk;

import java.util.List;
import org.mainstay.platform.record.Outcome;

/**
 * How many rows came to what.
 *
 * @param succeeded of a query those that it found
 * @param created of those that succeeded, like the two others
 * @param unchanged rows whose records had all of their values already
 */
public record RowCounts(long succeeded, long failed, long created, long updated, long unchanged) {

    static RowCounts of(List<RowResult> results) {
        long failed = count(results, Outcome.REFUSED);
        return new RowCounts(
                results.size() - failed,
                failed,
                count(results, Outcome.CREATED),
                count(results, Outcome.UPDATED),
                count(results, Outcome.UNCHANGED));
    }

    static RowCounts found(int rows) {
        return new RowCounts(rows, 0, 0, 0, 0);
    }

    private static long count(List<RowResult> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    /** Rows that it is through with. */
    long done() {
        return succeeded + failed;
    }
}
