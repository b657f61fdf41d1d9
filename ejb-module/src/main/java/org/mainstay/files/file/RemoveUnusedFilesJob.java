package org.mainstay.files.file;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.platform.job.Leases;

/** Each hour, on one node: files that have been free for a day go. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class RemoveUnusedFilesJob {

    private static final Logger LOG = Logger.getLogger(RemoveUnusedFilesJob.class.getName());
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    @Inject
    private Leases leases;

    @Inject
    private FileRemoval removal;

    @Schedule(hour = "*", minute = "41", persistent = false, info = "files that nobody uses")
    public void run() {
        try {
            leases.run("files.remove-unused", LONGEST, () -> removal.removeFreeForSeconds(KEPT.toSeconds()));
        } catch (RuntimeException e) { // a timer that throws may be cancelled for good
            LOG.log(Level.WARNING, "Unused files were not removed; it will be tried again.", e);
        }
    }
}
