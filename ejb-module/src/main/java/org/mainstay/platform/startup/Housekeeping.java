package org.mainstay.platform.startup;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.mainstay.platform.idempotency.IdempotencyKeys;
import org.mainstay.platform.journal.JournalPartitions;

/** Timed work. The timers fire on every node; what must run once takes a lease. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Housekeeping {

    @Inject
    private JournalPartitions partitions;

    @Inject
    private IdempotencyKeys keys;

    public void atStart(@Observes SchemaLoaded loaded) {
        partitions.extend();
    }

    @Schedule(hour = "3", minute = "17", persistent = false, info = "months of the journal")
    public void extendJournal() {
        partitions.extend();
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false, info = "expired idempotency keys")
    public void expireKeys() {
        keys.expire();
    }
}
