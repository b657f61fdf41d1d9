package org.mainstay.identity.session;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.mainstay.platform.job.TimedWork;

/** Every ten minutes: sessions that have expired go. They are of no use before, so that every node may do it. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class EndSessions {

    private final TimedWork work = new TimedWork("expired sessions");

    @Inject
    private SessionStore store;

    @Schedule(hour = "*", minute = "*/10", second = "30", persistent = false, info = "expired sessions")
    public void run() {
        work.run(store::removeExpired);
    }
}
