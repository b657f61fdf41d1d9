package org.mainstay.integration.bulk;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.edge.InteractiveRequests;
import org.mainstay.platform.error.BusinessException;

/** Takes the lane that comes next, works on it for a slice of time and gives it back. */
@Stateless
@TransactionAttribute(SUPPORTS)
public class LaneWorker {

    private static final Logger LOG = Logger.getLogger(LaneWorker.class.getName());

    private LaneStore lanes;
    private JobStore jobs;
    private JobCallers callers;
    private DataWork data;
    private QueryWork queries;
    private UndoWork undo;
    private InteractiveRequests interactive;
    private RetriedTransactions transactions;

    public LaneWorker() {}

    @Inject
    public LaneWorker(
            LaneStore lanes,
            JobStore jobs,
            JobCallers callers,
            DataWork data,
            QueryWork queries,
            UndoWork undo,
            InteractiveRequests interactive,
            RetriedTransactions transactions) {
        this.lanes = lanes;
        this.jobs = jobs;
        this.callers = callers;
        this.data = data;
        this.queries = queries;
        this.undo = undo;
        this.interactive = interactive;
        this.transactions = transactions;
    }

    /**
     * @param stopping asked between chunks
     * @return whether there was a lane to work on
     */
    public boolean serve(BooleanSupplier stopping) {
        Optional<Lane> lane = lanes.take(UUID.randomUUID().toString());
        lane.ifPresent(taken -> serve(taken, stopping));
        return lane.isPresent();
    }

    private void serve(Lane lane, BooleanSupplier stopping) {
        try {
            JobRow job = jobs.find(lane.job()).map(JobStore.Counted::row).orElseThrow(LaneLostException::new);
            boolean ended = work(job, lane, new Slice(interactive, stopping));
            transactions.run(() -> {
                if (ended) {
                    lanes.end(lane);
                }
                lanes.release(lane);
                return null;
            });
            if (ended) {
                jobs.finish(job.id());
            }
        } catch (LaneLostException lost) {
            LOG.log(Level.FINE, "A lane of job {0} went into other hands", JobRow.publicId(lane.job()));
        }
    }

    private boolean work(JobRow job, Lane lane, Slice slice) {
        try {
            if (job.state() == JobState.QUEUED) {
                jobs.begin(job.id());
            }
            LaneWork work =
                    switch (job.operation()) {
                        case QUERY -> queries;
                        case UNDO -> undo;
                        default -> data;
                    };
            return work.run(job, callers.of(job), lane, slice);
        } catch (BusinessException refused) {
            transactions.run(() -> {
                jobs.end(job.id(), JobState.FAILED, refused.getMessage());
                return null;
            });
            return false;
        }
    }
}
