package org.mainstay.soap.partner.fault;

import java.util.Optional;
import org.mainstay.platform.edge.ThrownErrors;
import org.mainstay.platform.error.BusinessException;

/** Which fault an error is. */
public final class Faults {

    private Faults() {}

    /** @param traceId what the log line and the answer have in common */
    public static PartnerFault of(RuntimeException thrown, boolean loggedIn, String traceId) {
        if (thrown instanceof FaultException known) {
            return known.fault();
        }
        BusinessException error = ThrownErrors.translate(thrown, loggedIn, traceId, t -> Optional.empty());
        String message = error.getMessage();
        return switch (error.code()) {
            case MALFORMED_XML, MALFORMED_REQUEST -> new PartnerFault(null, null, message);
            case NOT_AUTHENTICATED -> PartnerFault.noSession();
            case MALFORMED_QUERY -> new PartnerFault("MalformedQueryFault", "MALFORMED_QUERY", message);
            case INVALID_QUERY_FILTER_OPERATOR, NUMBER_OUTSIDE_VALID_RANGE ->
                new PartnerFault("MalformedQueryFault", error.code().name(), message);
            case INVALID_FIELD -> new PartnerFault("InvalidFieldFault", "INVALID_FIELD", message);
            case INVALID_TYPE -> new PartnerFault("InvalidSObjectFault", "INVALID_TYPE", message);
            case INVALID_CURSOR -> new PartnerFault("InvalidQueryLocatorFault", "INVALID_QUERY_LOCATOR", message);
            case MALFORMED_ID, INVALID_ID_FIELD ->
                new PartnerFault("InvalidIdFault", error.code().name(), message);
            case NOT_FOUND, ENTITY_IS_DELETED, INVALID_CROSS_REFERENCE_KEY ->
                PartnerFault.unexpected("INVALID_CROSS_REFERENCE_KEY", message);
            case MISSING_ARGUMENT, LIMIT_EXCEEDED, INSUFFICIENT_ACCESS, DUPLICATE_VALUE, UNSUPPORTED_MEDIA_TYPE ->
                PartnerFault.unexpected(error.code().name(), message);
            case UNSUPPORTED_OPERATION -> PartnerFault.unexpected("INVALID_TYPE_FOR_OPERATION", message);
            case METHOD_NOT_ALLOWED, NO_SUCH_RESOURCE -> PartnerFault.unexpected("INVALID_OPERATION", message);
            case QUERY_TOO_COSTLY -> PartnerFault.unexpected("QUERY_TIMEOUT", message);
            case SERVER_BUSY, STORAGE_LIMIT_EXCEEDED, UNABLE_TO_LOCK_ROW ->
                PartnerFault.unexpected("SERVER_UNAVAILABLE", message);
            case REQUEST_TOO_LARGE -> PartnerFault.unexpected("EXCEEDED_MAX_SIZE_REQUEST", message);
            default -> PartnerFault.unexpected("UNKNOWN_EXCEPTION", message + " (" + traceId + ")");
        };
    }
}
