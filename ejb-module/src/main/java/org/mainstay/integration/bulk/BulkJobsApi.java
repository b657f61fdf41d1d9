package org.mainstay.integration.bulk;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * The door of bulk jobs, for whoever is logged in: one sees one's own jobs, administrators see all. All methods throw
 * {@link org.mainstay.platform.error.BusinessException}: NOT_FOUND for a job that the caller does not see, and
 * INVALID_JOB_STATE for what cannot be done with the job now.
 */
public interface BulkJobsApi {

    /** Most jobs on a page. */
    int MOST = 200;

    /**
     * A new job. One that takes data is open until {@link #close}; a query begins at once.
     *
     * @throws org.mainstay.platform.error.BusinessException INVALID_TYPE, UNSUPPORTED_OPERATION, INSUFFICIENT_ACCESS,
     *     INVALID_FIELD, or what is wrong with a query
     */
    BulkJob create(NewBulkJob asked);

    BulkJob get(String id);

    /**
     * Jobs, newest first.
     *
     * @param before id of the job behind which the list goes on, or null
     * @param limit 1 to {@value #MOST}
     */
    List<BulkJob> list(String before, int limit);

    /**
     * Takes the data of an open job as they come, in place of those that it had. Nothing of them is kept in memory, and
     * nothing is kept at all when this fails.
     *
     * @param gzip whether the bytes are packed
     * @throws org.mainstay.platform.error.BusinessException MALFORMED_CSV, MALFORMED_JSON, INVALID_FIELD or
     *     LIMIT_EXCEEDED with the line, REQUEST_TOO_LARGE, or MALFORMED_REQUEST when the data break off
     */
    BulkJob upload(String id, DataFormat format, boolean gzip, InputStream data);

    /** Closes an open job that has its data, so that work begins. */
    BulkJob close(String id);

    /** Stops a job that is not over; what was done stays done. */
    BulkJob cancel(String id);

    /** Removes a job that is not under way, with its data and results. */
    void delete(String id);

    /**
     * A job that takes back what a finished one did: created records are deleted, changed ones get their values of
     * before, deleted ones are restored. A record that somebody changed since stays as it is and is reported.
     */
    BulkJob undo(String id);

    /** Refuses what {@link #write} would refuse, before the first byte is written. */
    void checkFile(String id, ResultFile file, DataFormat format);

    /**
     * Writes a file of the job.
     *
     * @param gzip whether to write it packed
     */
    void write(String id, ResultFile file, DataFormat format, boolean gzip, OutputStream out);
}
