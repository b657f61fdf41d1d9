package org.mainstay.integration.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.mainstay.platform.job.Leases;

/** What becomes of jobs in time. */
@Dependent
class JobExpiry {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final JobStore jobs;
    private final LaneStore lanes;
    private final PartStore parts;
    private final ResultStore results;
    private final Leases leases;

    @Inject
    JobExpiry(JobStore jobs, LaneStore lanes, PartStore parts, ResultStore results, Leases leases) {
        this.jobs = jobs;
        this.lanes = lanes;
        this.parts = parts;
        this.results = results;
        this.leases = leases;
    }

    /** Ends jobs whose last lane ended on a node that died before it could say so. */
    void finishEnded() {
        jobs.underWay().forEach(jobs::finish);
    }

    /** Removes data and results of jobs that have been over for some days; the jobs themselves stay. */
    void run() {
        leases.run("bulk-expiry", LONGEST, () -> jobs.expired(BulkJob.DAYS_KEPT).forEach(job -> {
            jobs.end(job, JobState.CANCELLED, "It was never closed.");
            clear(job);
            jobs.expire(job);
        }));
    }

    /** Removes a job with all that belongs to it. */
    void remove(long job) {
        clear(job);
        lanes.delete(job);
        jobs.delete(job);
    }

    private void clear(long job) {
        parts.deleteBefore(job, Integer.MAX_VALUE);
        results.delete(job);
    }
}
