package org.mainstay.platform.edge;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.platform.database.StorageFailure;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** Turns whatever was thrown into an error a caller may see. What nobody expected is logged once and not told. */
public final class ThrownErrors {

    private static final Logger LOG = Logger.getLogger(ThrownErrors.class.getName());

    private ThrownErrors() {}

    /**
     * @param loggedIn whether the caller is known; the container's refusal means something else to who is not
     * @param traceId what the log line and the answer have in common
     * @param ofProtocol what the protocol makes of the exceptions that only it knows
     */
    public static BusinessException translate(
            Throwable thrown,
            boolean loggedIn,
            String traceId,
            Function<Throwable, Optional<BusinessException>> ofProtocol) {
        for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof BusinessException known) {
                return known;
            }
            if (t instanceof EJBAccessException || t instanceof AccessLocalException) {
                return loggedIn
                        ? new BusinessException(ErrorCode.INSUFFICIENT_ACCESS, "Your role does not permit this.")
                        : new BusinessException(ErrorCode.NOT_AUTHENTICATED, "Log in first: HTTP Basic.");
            }
            Optional<BusinessException> known = ofProtocol.apply(t);
            if (known.isPresent()) {
                return known.get();
            }
        }
        StorageFailure failure = StorageFailure.from(thrown);
        if (failure.reason() != StorageFailure.Reason.OTHER) {
            return BusinessException.of(List.of(failure.toProblem()));
        }
        LOG.log(Level.SEVERE, "Unexpected error, trace id " + traceId, thrown);
        return new BusinessException(ErrorCode.UNKNOWN_EXCEPTION, "An unexpected error occurred.");
    }
}
