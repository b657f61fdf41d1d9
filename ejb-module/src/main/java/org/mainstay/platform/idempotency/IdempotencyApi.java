package org.mainstay.platform.idempotency;

import java.util.function.Function;
import java.util.function.Supplier;
import org.mainstay.platform.error.BusinessException;

/** Answers a request once, however often and however concurrently it arrives. Keys are kept for 24 hours. */
public interface IdempotencyApi {

    /**
     * Does the work and keeps its answer in the same transaction, or repeats the answer kept earlier.
     *
     * @param refusal how the protocol answers a refused request; refusals are kept and repeated too
     * @throws BusinessException INVALID_IDEMPOTENCY_KEY; IDEMPOTENCY_KEY_REUSED when the key was used for another
     *     request; IDEMPOTENCY_KEY_IN_USE when the first request is still being worked on
     */
    Answer once(IdempotentRequest request, Supplier<Answer> work, Function<BusinessException, Answer> refusal);
}
