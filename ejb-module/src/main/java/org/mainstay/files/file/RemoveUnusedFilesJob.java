package org.mainstay.files.file;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.mainstay.platform.job.Leases;
import org.mainstay.platform.job.TimedWork;

/** Each hour, on one node: files that have been free for a day go. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class RemoveUnusedFilesJob {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final TimedWork work = new TimedWork("files that nobody uses");

    @Inject
    private Leases leases;

    @Inject
    private FileRemoval removal;

    @Schedule(hour = "*", minute = "41", persistent = false, info = "files that nobody uses")
    public void run() {
        work.run(
                () -> leases.run("files.remove-unused", LONGEST, () -> removal.removeFreeForSeconds(KEPT.toSeconds())));
    }
}
