package org.mainstay.platform.search;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.platform.schema.Registry;

/** Notices kinds whose records are not all in the index: after an upgrade, and when custom fields become searchable. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class BuildIndexJob {

    private static final Logger LOG = Logger.getLogger(BuildIndexJob.class.getName());

    @Inject
    private IndexBuild build;

    @Inject
    private Registry registry;

    private boolean failing;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "what is to be found by words")
    public void proceed() {
        try {
            if (registry.isLoaded()) {
                build.proceed();
            }
            failing = false;
        } catch (RuntimeException e) { // a timer that throws may be cancelled for good
            if (!failing) {
                LOG.log(Level.WARNING, "The index of searches cannot be built, and will be tried again", e);
            }
            failing = true;
        }
    }
}
