package org.mainstay.platform.custom;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.mainstay.platform.job.TimedWork;

/** What keeps every node at the model that the database has; neither job waits for the other. */
@Singleton
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaJobs {

    private final TimedWork changes = new TimedWork("changes of the model elsewhere");
    private final TimedWork drops = new TimedWork("surplus tables and columns");

    @Inject
    private CustomSchema schema;

    @Inject
    private SurplusStorage surplus;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "changes of the model elsewhere")
    public void refresh() {
        if (schema.isStarted()) {
            changes.run(schema::refresh);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false, info = "surplus tables and columns")
    public void dropSurplus() {
        if (schema.isStarted()) {
            drops.run(surplus::dropWhatStayed);
        }
    }
}
