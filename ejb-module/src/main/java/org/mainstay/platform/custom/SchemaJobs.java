package org.mainstay.platform.custom;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What keeps every node at the model that the database has; neither job waits for the other. */
@Singleton
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaJobs {

    private static final Logger LOG = Logger.getLogger(SchemaJobs.class.getName());

    @Inject
    private CustomSchema schema;

    @Inject
    private SurplusStorage surplus;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "changes of the model elsewhere")
    public void refresh() {
        run(schema::refresh);
    }

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false, info = "surplus tables and columns")
    public void dropSurplus() {
        run(surplus::dropWhatStayed);
    }

    /** A timer that throws may be cancelled for good; a database that is away must not end the work for ever. */
    private void run(Runnable work) {
        try {
            if (schema.isStarted()) {
                work.run();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The model cannot be followed, and will be tried again", e);
        }
    }
}
