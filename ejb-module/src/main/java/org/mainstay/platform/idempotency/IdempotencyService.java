package org.mainstay.platform.idempotency;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.security.Callers;
import org.mainstay.platform.security.Roles;

/** Idempotent requests behind their door: keys are the caller's own. */
@Stateless
@Local(IdempotencyApi.class)
@RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION, Roles.VIEWER})
@TransactionAttribute(NOT_SUPPORTED)
public class IdempotencyService implements IdempotencyApi {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private Callers callers;
    private OnceOnly onceOnly;

    public IdempotencyService() {}

    @Inject
    public IdempotencyService(Callers callers, OnceOnly onceOnly) {
        this.callers = callers;
        this.onceOnly = onceOnly;
    }

    @Override
    public Answer once(IdempotentRequest request, Supplier<Answer> work, Function<BusinessException, Answer> refusal) {
        if (!KEY.matcher(request.key()).matches()) {
            throw new BusinessException(
                    ErrorCode.INVALID_IDEMPOTENCY_KEY, "Idempotency-Key is 1 to 255 visible ASCII characters.");
        }
        return onceOnly.answer(callers.current().userId(), request, work, refusal);
    }
}
