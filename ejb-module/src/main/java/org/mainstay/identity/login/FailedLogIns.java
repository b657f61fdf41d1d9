package org.mainstay.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Slows down who guesses passwords. Some wrong ones are nobody's concern; after those, a name waits from one to the next
 * for a second, then two, then four, up to a minute, and until then no password of it is looked at. A right one ends
 * that. Each node counts for itself and remembers the last {@value #MOST} names that failed.
 */
@ApplicationScoped
class FailedLogIns {

    static final int FREE = 5;
    private static final int MOST = 10_000;
    private static final long LONGEST_SECONDS = 60;
    private static final long SECOND = 1_000_000_000L;

    private final Map<String, Failures> byName = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    private record Failures(int count, long waitUntilNanos) {}

    /** @return for how many seconds that name has to wait; 0 when it may log in now */
    synchronized long secondsToWait(String username, long nowNanos) {
        Failures failures = byName.get(key(username));
        long left = failures == null || failures.count() < FREE ? 0 : failures.waitUntilNanos() - nowNanos;
        return left <= 0 ? 0 : (left + SECOND - 1) / SECOND;
    }

    synchronized void failed(String username, long nowNanos) {
        byName.compute(key(username), (name, before) -> {
            int count = before == null ? 1 : before.count() + 1;
            long seconds = count < FREE ? 0 : Math.min(LONGEST_SECONDS, 1L << Math.min(count - FREE, 10));
            return new Failures(count, nowNanos + seconds * SECOND);
        });
    }

    synchronized void succeeded(String username) {
        byName.remove(key(username));
    }

    private static String key(String username) {
        String name = username.toLowerCase(Locale.ROOT);
        return name.length() > 80 ? name.substring(0, 80) : name;
    }
}
