package org.mainstay.platform.idempotency;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.database.Transactions;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.ErrorKind;

/** Claims the key, does the work and keeps the answer, all in one transaction. */
@Dependent
public class OnceOnly {

    private final IdempotencyKeys keys;
    private final Transactions transactions;
    private final RetriedTransactions retried;

    @Inject
    public OnceOnly(IdempotencyKeys keys, Transactions transactions, RetriedTransactions retried) {
        this.keys = keys;
        this.transactions = transactions;
        this.retried = retried;
    }

    /** @see IdempotencyApi#once */
    Answer answer(
            long user, IdempotentRequest request, Supplier<Answer> work, Function<BusinessException, Answer> refusal) {
        try {
            return retried.run(() -> claimAndDo(user, request, work));
        } catch (Refused refused) {
            // the work was rolled back and the key with it; the answer is kept by itself
            return transactions.requiresNew(() -> claimAndDo(user, request, () -> refusal.apply(refused.reason)));
        }
    }

    private Answer claimAndDo(long user, IdempotentRequest request, Supplier<Answer> work) {
        if (!keys.claim(user, request)) {
            return kept(user, request);
        }
        try {
            Answer answer = work.get();
            keys.keep(user, request.key(), answer);
            return answer;
        } catch (BusinessException e) {
            throw isWorthKeeping(e) ? new Refused(e) : e;
        }
    }

    /** What may go better next time is not repeated. */
    private static boolean isWorthKeeping(BusinessException e) {
        ErrorKind kind = e.code().kind();
        return kind != ErrorKind.BUSY
                && kind != ErrorKind.INTERNAL
                && kind != ErrorKind.CONFLICT
                && kind != ErrorKind.UNAUTHENTICATED;
    }

    private Answer kept(long user, IdempotentRequest request) {
        IdempotencyKeys.Kept kept = keys.find(user, request.key())
                .orElseThrow(() -> new BusinessException(
                        ErrorCode.IDEMPOTENCY_KEY_IN_USE,
                        "The first request with this key has just ended; try again."));
        if (!Arrays.equals(kept.fingerprint(), request.fingerprint())) {
            throw new BusinessException(
                    ErrorCode.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key was used for another request.");
        }
        return kept.answer();
    }

    /** Carries a refusal out of the transaction, which it rolls back. */
    private static final class Refused extends BusinessException {
        private static final long serialVersionUID = 1L;
        private final transient BusinessException reason;

        Refused(BusinessException reason) {
            super(reason.code(), reason.getMessage());
            this.reason = reason;
        }
    }
}
