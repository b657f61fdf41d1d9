package org.mainstay.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mainstay.identity.user.AccessChanged;
import org.mainstay.platform.security.UserPrincipal;

/**
 * Remembers for a minute whose credentials were right, since an Argon2 hash for each request of an integration would
 * take all of the server. Kept are digests under a key that this process made and never shows. A change of password,
 * role or activity forgets the user at once on this node and within the minute on others.
 */
@ApplicationScoped
public class VerifiedLogins {

    private static final long KEPT_NANOS = 60_000_000_000L;
    private static final int MOST = 10_000;
    private static final int LOCKS = 64;
    private static final long LONGEST_WAIT_SECONDS = 10;

    private final Map<Digest, Verified> verified = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();
    private final ReentrantLock[] checking =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);
    private final Mac keyed;

    public VerifiedLogins() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        try {
            keyed = Mac.getInstance("HmacSHA256");
            keyed.init(new SecretKeySpec(random, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private record Verified(UserPrincipal user, long untilNanos) {}

    private record Digest(byte[] bytes) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    /** How often anybody was forgotten so far; see {@link #remember}. */
    long forgotten() {
        return forgotten.get();
    }

    /**
     * The user whose credentials are remembered, or whoever the check finds. Of equal credentials that come at once only
     * the first are checked and the others wait: else each minute every connection of an integration would make a hash.
     */
    Optional<UserPrincipal> findOr(String username, String password, Supplier<Optional<UserPrincipal>> check) {
        Digest digest = digest(username, password);
        return find(digest).or(() -> {
            ReentrantLock lock = checking[Math.floorMod(digest.hashCode(), LOCKS)];
            boolean locked = acquire(lock);
            try {
                return find(digest).or(check);
            } finally {
                if (locked) {
                    lock.unlock();
                }
            }
        });
    }

    /** Who had to wait too long goes on without the lock; how many hashes are made at a time is bounded elsewhere. */
    private static boolean acquire(ReentrantLock lock) {
        try {
            return lock.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<UserPrincipal> find(Digest digest) {
        Verified found = verified.get(digest);
        return found == null || found.untilNanos() - System.nanoTime() < 0
                ? Optional.empty()
                : Optional.of(found.user());
    }

    /**
     * @param forgottenBefore {@link #forgotten()} as it was before the credentials were looked up: a change of access
     *     since then may have come too late to be seen, so nothing is remembered
     */
    void remember(String username, String password, UserPrincipal user, long forgottenBefore) {
        if (verified.size() >= MOST) {
            dropExpired();
        }
        if (verified.size() < MOST) {
            Digest digest = digest(username, password);
            verified.put(digest, new Verified(user, System.nanoTime() + KEPT_NANOS));
            if (forgotten.get() != forgottenBefore) {
                verified.remove(digest);
            }
        }
    }

    private void dropExpired() {
        long now = System.nanoTime();
        for (Iterator<Verified> each = verified.values().iterator(); each.hasNext(); ) {
            if (each.next().untilNanos() - now < 0) {
                each.remove();
            }
        }
    }

    /** Also when the transaction fails in the end: forgetting too much costs one hash. */
    void forgetDuring(@Observes(during = TransactionPhase.IN_PROGRESS) AccessChanged change) {
        forget(change.username());
    }

    /** And again once it is visible, for a log-in in between would have remembered the old state. */
    void forgetAfter(@Observes(during = TransactionPhase.AFTER_COMPLETION) AccessChanged change) {
        forget(change.username());
    }

    private void forget(String username) {
        forgotten.incrementAndGet();
        verified.values().removeIf(v -> v.user().getName().equals(username));
    }

    /** With a copy of what was set up once: this is done for each request. */
    private Digest digest(String username, String password) {
        try {
            Mac mac = (Mac) keyed.clone();
            mac.update(username.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return new Digest(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e); // that of every Java can be copied
        }
    }
}
