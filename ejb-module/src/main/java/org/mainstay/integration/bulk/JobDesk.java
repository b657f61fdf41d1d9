package org.mainstay.integration.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.id.RecordId;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Roles;

/** What callers do with jobs, as far as these are theirs. */
@Dependent
class JobDesk {

    private final JobStore jobs;
    private final LaneStore lanes;
    private final PartStore parts;
    private final ResultStore results;
    private final NewJobs fresh;
    private final JobExpiry expiry;
    private final RetriedTransactions transactions;

    @Inject
    JobDesk(
            JobStore jobs,
            LaneStore lanes,
            PartStore parts,
            ResultStore results,
            NewJobs fresh,
            JobExpiry expiry,
            RetriedTransactions transactions) {
        this.jobs = jobs;
        this.lanes = lanes;
        this.parts = parts;
        this.results = results;
        this.fresh = fresh;
        this.expiry = expiry;
        this.transactions = transactions;
    }

    long create(CallerContext caller, NewBulkJob asked) {
        JobRow job = fresh.of(caller, asked);
        return transactions.run(() -> {
            jobs.insert(job);
            if (job.state() == JobState.QUEUED) {
                lanes.insert(job.id(), 0);
            }
            return job.id();
        });
    }

    /** The job, if the caller sees it. */
    JobStore.Counted find(CallerContext caller, String id) {
        return jobs.find(key(id)).filter(job -> isSeen(caller, job.row())).orElseThrow(() -> missing(id));
    }

    BulkJob get(CallerContext caller, String id) {
        return view(find(caller, id));
    }

    List<BulkJob> list(CallerContext caller, String before, int limit) {
        if (limit < 1 || limit > BulkJobsApi.MOST) {
            throw new BusinessException(ErrorCode.INVALID_PARAMETER, "limit is 1 to " + BulkJobsApi.MOST + ".");
        }
        Long user = caller.role().equals(Roles.ADMIN) ? null : caller.userId();
        return jobs.list(user, before == null ? Long.MAX_VALUE : key(before), limit).stream()
                .map(JobDesk::view)
                .toList();
    }

    long close(CallerContext caller, String id) {
        return locked(caller, id, job -> {
            require(job.state() == JobState.OPEN, job, "only an open job can be closed");
            require(job.dataRows() != null, job, "it has no data yet");
            jobs.queue(job.id());
            parts.lanes(job.id(), job.upload()).forEach(lane -> lanes.insert(job.id(), lane));
            jobs.finish(job.id());
            return job.id();
        });
    }

    void cancel(CallerContext caller, String id) {
        locked(caller, id, job -> {
            require(!job.state().isOver(), job, "it is over");
            jobs.end(job.id(), JobState.CANCELLED, null);
            return null;
        });
    }

    void delete(CallerContext caller, String id) {
        long job = locked(caller, id, found -> {
            require(!found.state().isUnderWay(), found, "cancel it first");
            jobs.end(found.id(), JobState.CANCELLED, null);
            return found.id();
        });
        expiry.remove(job);
    }

    long undo(CallerContext caller, String id) {
        return locked(caller, id, job -> {
            require(job.operation().takesData(), job, "only what wrote records can be taken back");
            require(job.state().isOver(), job, "cancel it first, or wait for its end");
            require(!job.expired(), job, "its results are gone");
            require(!jobs.isUndone(job.id()), job, "that was done before");
            long rows = find(caller, id).progress().counts().succeeded();
            JobRow undo = fresh.undo(caller, job, rows);
            jobs.insert(undo);
            results.lanes(job.id()).forEach(lane -> lanes.insert(undo.id(), lane));
            jobs.finish(undo.id());
            return undo.id();
        });
    }

    /** Does something to the job while nobody else changes its state. */
    <T> T locked(CallerContext caller, String id, Function<JobRow, T> work) {
        return transactions.run(() ->
                work.apply(jobs.lock(key(id)).filter(job -> isSeen(caller, job)).orElseThrow(() -> missing(id))));
    }

    static void require(boolean fits, JobRow job, String otherwise) {
        if (!fits) {
            throw new BusinessException(
                    ErrorCode.INVALID_JOB_STATE,
                    "The job is " + job.state().name().toLowerCase(java.util.Locale.ROOT) + ": " + otherwise + ".");
        }
    }

    private static boolean isSeen(CallerContext caller, JobRow job) {
        return job.userId() == caller.userId() || caller.role().equals(Roles.ADMIN);
    }

    private static long key(String id) {
        RecordId parsed = RecordId.parse(id);
        if (!parsed.prefix().equals(BulkJob.PREFIX)) {
            throw new BusinessException(ErrorCode.MALFORMED_ID, "Ids of bulk jobs start with " + BulkJob.PREFIX + ".");
        }
        return parsed.key();
    }

    private static BusinessException missing(String id) {
        return new BusinessException(ErrorCode.NOT_FOUND, "There is no bulk job " + id + ".");
    }

    private static BulkJob view(JobStore.Counted counted) {
        JobRow job = counted.row();
        return new BulkJob(
                JobRow.publicId(job.id()),
                job.kind(),
                job.operation(),
                job.matchBy(),
                job.format(),
                job.state(),
                job.userId(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                job.undoOf() == null ? null : JobRow.publicId(job.undoOf()),
                job.error(),
                job.expired(),
                counted.progress());
    }
}
