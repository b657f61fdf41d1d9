package org.mainstay.platform.startup;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.platform.idempotency.IdempotencyKeys;
import org.mainstay.platform.journal.JournalPartitions;
import org.mainstay.platform.record.RecycleBin;

/** Timed work. The timers fire on every node; what must run once takes a lease. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());

    @Inject
    private JournalPartitions partitions;

    @Inject
    private IdempotencyKeys keys;

    @Inject
    private RecycleBin recycleBin;

    public void atStart(@Observes SchemaLoaded loaded) {
        partitions.extend();
    }

    @Schedule(hour = "3", minute = "17", persistent = false, info = "months of the journal")
    public void extendJournal() {
        logged("months of the journal", partitions::extend);
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false, info = "expired idempotency keys")
    public void expireKeys() {
        logged("expired idempotency keys", keys::expire);
    }

    @Schedule(hour = "2", minute = "37", persistent = false, info = "expired records in the recycle bin")
    public void expireRecycleBin() {
        logged("expired records in the recycle bin", recycleBin::expire);
    }

    /** A timer that throws may be cancelled for good; a database that is away must not end the work for ever. */
    private static void logged(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Housekeeping failed and will be tried again: " + what, e);
        }
    }
}
