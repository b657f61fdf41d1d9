package org.mainstay.integration.bulk;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.platform.job.TimedWork;
import org.mainstay.platform.startup.SchemaLoaded;

/**
 * The workers of this node: twice as many as it has processors, for half of them wait for the database. They sleep while there is nothing to do; a job that is closed
 * here wakes them, and a timer looks for what other nodes left.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BulkWorkers {

    private static final Logger LOG = Logger.getLogger(BulkWorkers.class.getName());
    private static final int WORKERS = 2 * Runtime.getRuntime().availableProcessors();
    private static final long PATIENCE_SECONDS = 5;

    private final TimedWork looks = new TimedWork("bulk jobs that wait");
    private final TimedWork expiries = new TimedWork("data and results of old bulk jobs");
    private final Semaphore idle = new Semaphore(WORKERS);
    private volatile boolean started;
    private volatile boolean stopping;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private LaneWorker worker;

    @Inject
    private LaneStore lanes;

    @Inject
    private JobExpiry expiry;

    /** Timers may come before the tables are there. */
    public void atStart(@Observes SchemaLoaded loaded) {
        started = true;
    }

    /** There may be something to do. */
    public void wake() {
        while (!stopping && idle.tryAcquire()) {
            try {
                executor.execute(this::drain);
            } catch (RejectedExecutionException e) {
                idle.release();
                LOG.log(Level.WARNING, "No thread for a bulk job; it will be tried again", e);
                return;
            }
        }
    }

    private void drain() {
        try {
            while (!stopping && worker.serve(() -> stopping)) {
                Thread.yield();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A bulk job was interrupted and will go on in some seconds", e);
        } finally {
            idle.release();
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false, info = "bulk jobs that wait")
    public void look() {
        looks.run(() -> {
            if (!started) {
                return;
            }
            if (idle.availablePermits() > 0 && lanes.isAnyWaiting()) {
                wake();
            }
            expiry.finishEnded();
        });
    }

    @Schedule(hour = "*", minute = "23", persistent = false, info = "data and results of old bulk jobs")
    public void expire() {
        expiries.run(expiry::run);
    }

    /** Lets the chunks under way end, so that their lanes are given back at once. */
    @PreDestroy
    void stop() {
        stopping = true;
        try {
            if (!idle.tryAcquire(WORKERS, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warning("Bulk jobs are still at work; what they do is given up");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
