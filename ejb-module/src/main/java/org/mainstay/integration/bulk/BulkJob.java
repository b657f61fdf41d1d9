package org.mainstay.integration.bulk;

import java.time.Instant;
import org.mainstay.platform.id.RecordId;

/**
 * A job as it stands.
 *
 * @param kind API name of the kind of record
 * @param matchBy name of the external id of an upsert, else null
 * @param createdBy key of the user in whose name it works
 * @param undoOf the job that it takes back, or null
 * @param error why it failed, or null
 * @param expired whether its data and results are gone
 */
public record BulkJob(
        RecordId id,
        String kind,
        BulkOperation operation,
        String matchBy,
        DataFormat format,
        JobState state,
        long createdBy,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        RecordId undoOf,
        String error,
        boolean expired,
        Progress progress) {

    /** The three characters that ids of jobs begin with. */
    public static final String PREFIX = "750";

    /** For how many days data and results are kept behind the end of a job. */
    public static final int DAYS_KEPT = 7;

    /**
     * How far a job is.
     *
     * @param rows how many there are, or null when that is not known yet
     * @param perSecond rows done in a second, over all of the time so far
     * @param secondsLeft how long the rest takes at that rate, or null when nobody can say
     */
    public record Progress(Long rows, RowCounts counts, double perSecond, Long secondsLeft) {

        /** @param seconds since the job began */
        static Progress of(Long rows, RowCounts counts, double seconds, boolean goesOn) {
            long done = counts.done();
            double rate = seconds > 0 ? done / seconds : 0;
            Long left = goesOn && rows != null && rate > 0 ? (long) Math.ceil((rows - done) / rate) : null;
            return new Progress(rows, counts, rate, left);
        }
    }
}
