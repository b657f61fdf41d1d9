package org.mainstay.platform.startup;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.mainstay.platform.idempotency.IdempotencyKeys;
import org.mainstay.platform.job.TimedWork;
import org.mainstay.platform.journal.JournalPartitions;
import org.mainstay.platform.record.RecycleBin;

/** Timed work. The timers fire on every node; what must run once takes a lease. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Housekeeping {

    private final TimedWork months = new TimedWork("months of the journal");
    private final TimedWork expiredKeys = new TimedWork("expired idempotency keys");
    private final TimedWork expiredRecords = new TimedWork("expired records in the recycle bin");

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
        months.run(partitions::extend);
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false, info = "expired idempotency keys")
    public void expireKeys() {
        expiredKeys.run(keys::expire);
    }

    @Schedule(hour = "2", minute = "37", persistent = false, info = "expired records in the recycle bin")
    public void expireRecycleBin() {
        expiredRecords.run(recycleBin::expire);
    }
}
