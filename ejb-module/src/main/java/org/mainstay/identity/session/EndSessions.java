package org.mainstay.identity.session;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every ten minutes: sessions that have expired go. They are of no use before, so that every node may do it. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class EndSessions {

    private static final Logger LOG = Logger.getLogger(EndSessions.class.getName());

    @Inject
    private SessionStore store;

    @Schedule(hour = "*", minute = "*/10", second = "30", persistent = false, info = "expired sessions")
    public void run() {
        try {
            store.removeExpired();
        } catch (RuntimeException e) { // a timer that throws may be cancelled for good
            LOG.log(Level.WARNING, "Expired sessions were not removed; it will be tried again.", e);
        }
    }
}
