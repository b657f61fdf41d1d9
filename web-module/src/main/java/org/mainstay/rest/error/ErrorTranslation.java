package org.mainstay.rest.error;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.mainstay.platform.edge.ThrownErrors;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** What JAX-RS and the container refuse, in the vocabulary of the platform. */
public final class ErrorTranslation {

    private ErrorTranslation() {}

    /** @see ThrownErrors#translate */
    public static BusinessException translate(Throwable thrown, boolean loggedIn, String traceId) {
        return ThrownErrors.translate(thrown, loggedIn, traceId, ErrorTranslation::refusedByJaxRs);
    }

    private static Optional<BusinessException> refusedByJaxRs(Throwable thrown) {
        return thrown instanceof WebApplicationException web && !(web.getCause() instanceof EJBException)
                ? Optional.of(ofStatus(web.getResponse().getStatus()))
                : Optional.empty();
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
