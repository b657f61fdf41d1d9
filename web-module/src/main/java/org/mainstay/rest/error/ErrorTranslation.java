package org.mainstay.rest.error;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.platform.database.StorageFailure;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** Turns whatever was thrown into an error a caller may see. What nobody expected is logged once and not told. */
public final class ErrorTranslation {

    private static final Logger LOG = Logger.getLogger(ErrorTranslation.class.getName());

    private ErrorTranslation() {}

    /**
     * @param loggedIn whether the caller is known; the container's refusal means something else to who is not
     * @param traceId what the log line and the answer have in common
     */
    public static BusinessException translate(Throwable thrown, boolean loggedIn, String traceId) {
        for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof BusinessException known) {
                return known;
            }
            if (t instanceof EJBAccessException || t instanceof AccessLocalException) {
                return loggedIn
                        ? new BusinessException(ErrorCode.INSUFFICIENT_ACCESS, "Your role does not permit this.")
                        : new BusinessException(ErrorCode.NOT_AUTHENTICATED, "Log in first: HTTP Basic.");
            }
            if (t instanceof WebApplicationException web && !(t.getCause() instanceof EJBException)) {
                return ofStatus(web.getResponse().getStatus());
            }
        }
        StorageFailure failure = StorageFailure.from(thrown);
        if (failure.reason() != StorageFailure.Reason.OTHER) {
            return BusinessException.of(List.of(failure.toProblem()));
        }
        LOG.log(Level.SEVERE, "Unexpected error, trace id " + traceId, thrown);
        return ofStatus(500);
    }

    /** What JAX-RS or the container refused, told by its status alone. */
    public static BusinessException ofStatus(int status) {
        return switch (status) {
            case 401 -> new BusinessException(ErrorCode.NOT_AUTHENTICATED, "The credentials are missing or wrong.");
            case 403 -> new BusinessException(ErrorCode.INSUFFICIENT_ACCESS, "This is not permitted.");
            case 404 -> new BusinessException(ErrorCode.NO_SUCH_RESOURCE, "Nothing is served at this address.");
            case 405 -> new BusinessException(ErrorCode.METHOD_NOT_ALLOWED, "This address does not take the method.");
            case 406 -> new BusinessException(ErrorCode.NOT_ACCEPTABLE, "This address answers application/json.");
            case 413 -> new BusinessException(ErrorCode.REQUEST_TOO_LARGE, "The body is too large.");
            case 414, 431 ->
                new BusinessException(ErrorCode.HEADERS_TOO_LARGE, "The request line or headers are too long.");
            case 415 -> new BusinessException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
            case 503 -> new BusinessException(ErrorCode.SERVER_BUSY, "The server is busy; try again.");
            default ->
                status >= 500
                        ? new BusinessException(ErrorCode.UNKNOWN_EXCEPTION, "An unexpected error occurred.")
                        : new BusinessException(ErrorCode.MALFORMED_REQUEST, "The request cannot be understood.");
        };
    }
}
