package org.mainstay.platform.database;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.mainstay.platform.database.StorageFailure.Reason;
import org.mainstay.platform.error.BusinessException;

/**
 * Runs work in a transaction and, when the database gave it up for a deadlock, a lock that took too long or a key that
 * was taken at the same moment, runs it again: a few times, after a short random pause. Inside a transaction of someone else nothing is repeated, because
 * what came before is rolled back too; whoever began that transaction repeats the whole.
 */
@Dependent
public class RetriedTransactions {

    private static final int ATTEMPTS = 4;
    private static final long PAUSE_NANOS = 20_000_000;

    private final Transactions transactions;

    @Inject
    public RetriedTransactions(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Whether the work would join a transaction of somebody else. */
    public boolean isJoining() {
        return transactions.isActive();
    }

    /**
     * The work must be repeatable: it builds whatever it changes anew at each call.
     *
     * @throws StorageFailure when the database refused for another reason, or too often
     */
    public <T> T run(Supplier<T> work) {
        if (transactions.isActive()) {
            return transactions.required(work);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.requiresNew(work);
            } catch (BusinessException refused) {
                throw refused;
            } catch (RepeatTransaction learnt) {
                attempt = 0; // what comes is other work
            } catch (RuntimeException thrown) { // what fails just before the commit arrives wrapped by the container
                StorageFailure failure = StorageFailure.from(thrown);
                if (failure.reason() == Reason.OTHER) {
                    throw thrown;
                }
                if (!failure.isWorthRetrying() || attempt == ATTEMPTS) {
                    throw failure;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS * attempt));
            }
        }
    }
}
