package org.mainstay.platform.search;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.mainstay.platform.job.TimedWork;
import org.mainstay.platform.schema.Registry;

/** Notices kinds whose records are not all in the index: after an upgrade, and when custom fields become searchable. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class BuildIndexJob {

    private final TimedWork work = new TimedWork("the index of searches");

    @Inject
    private IndexBuild build;

    @Inject
    private Registry registry;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "what is to be found by words")
    public void proceed() {
        if (registry.isLoaded()) {
            work.run(build::proceed);
        }
    }
}
