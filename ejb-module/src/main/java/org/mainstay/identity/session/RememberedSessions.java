package org.mainstay.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.mainstay.identity.user.AccessChanged;
import org.mainstay.platform.security.UserPrincipal;

/**
 * Remembers for some seconds whose sessions are, so that a client that calls a hundred times a second asks the database
 * once. What ends on this node is forgotten at once, and on others when the seconds are over.
 */
@ApplicationScoped
class RememberedSessions {

    private static final long KEPT_NANOS = 5_000_000_000L;
    private static final int MOST = 10_000;

    private final Map<String, Remembered> byId = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();

    private record Remembered(UserPrincipal user, long untilNanos) {}

    /** How often anything was forgotten so far; see {@link #remember}. */
    long forgotten() {
        return forgotten.get();
    }

    /** The user, or null. */
    UserPrincipal find(String id, long nowNanos) {
        Remembered found = byId.get(id);
        return found == null || found.untilNanos() - nowNanos < 0 ? null : found.user();
    }

    /** @param forgottenBefore {@link #forgotten()} before the session was looked up: since then it may have ended */
    void remember(String id, UserPrincipal user, long nowNanos, long forgottenBefore) {
        if (byId.size() >= MOST) {
            byId.values().removeIf(r -> r.untilNanos() - nowNanos < 0);
        }
        if (byId.size() < MOST) {
            byId.put(id, new Remembered(user, nowNanos + KEPT_NANOS));
            if (forgotten.get() != forgottenBefore) {
                byId.remove(id);
            }
        }
    }

    void forget(String id) {
        forgotten.incrementAndGet();
        byId.remove(id);
    }

    /** Also when the transaction fails in the end: forgetting too much costs one question. */
    void forgetDuring(@Observes(during = TransactionPhase.IN_PROGRESS) AccessChanged change) {
        forgetUser(change.username());
    }

    /** And again once it is visible, for a call in between would have remembered the old state. */
    void forgetAfter(@Observes(during = TransactionPhase.AFTER_COMPLETION) AccessChanged change) {
        forgetUser(change.username());
    }

    private void forgetUser(String username) {
        forgotten.incrementAndGet();
        byId.values().removeIf(r -> r.user().getName().equals(username));
    }
}
