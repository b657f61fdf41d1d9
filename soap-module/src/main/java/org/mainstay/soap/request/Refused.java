package org.mainstay.soap.request;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.namespace.QName;
import org.mainstay.platform.edge.ThrownErrors;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.ErrorKind;
import org.mainstay.soap.fault.FaultDocument;
import org.mainstay.soap.fault.Refusals;
import org.mainstay.soap.fault.SoapVersion;
import org.mainstay.soap.v1.contract.Refusal;

/** Answers by a fault what never reaches an operation. */
final class Refused {

    private static final QName FAILED_AUTHENTICATION = new QName(
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd",
            "FailedAuthentication",
            "wsse");
    private static final String CHALLENGE = "Basic realm=\"Mainstay\", charset=\"UTF-8\"";

    private static final Logger LOG = Logger.getLogger(Refused.class.getName());

    private Refused() {}

    /** What was asked for, also while the error page for it is being made. */
    static String uri(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked == null ? request.getRequestURI() : (String) asked;
    }

    static void byContainer(HttpServletRequest request, HttpServletResponse response, String id) {
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        RuntimeException error =
                thrown == null ? ofStatus(status == null ? 404 : status) : new RuntimeException(thrown);
        String type = request.getContentType();
        boolean soap12 = type != null && type.contains(SoapVersion.SOAP_1_2.mediaType());
        answer(error, request, response, soap12 ? SoapVersion.SOAP_1_2 : SoapVersion.SOAP_1_1, false, id);
    }

    private static BusinessException ofStatus(int status) {
        return switch (status) {
            case 401 -> new BusinessException(ErrorCode.NOT_AUTHENTICATED, "The credentials are missing or wrong.");
            case 403 -> new BusinessException(ErrorCode.INSUFFICIENT_ACCESS, "This is not permitted.");
            case 404 -> new BusinessException(ErrorCode.NO_SUCH_RESOURCE, "No SOAP service has this address.");
            case 405 -> new BusinessException(ErrorCode.METHOD_NOT_ALLOWED, "Messages come by POST.");
            case 413 -> new BusinessException(ErrorCode.REQUEST_TOO_LARGE, "The message is too large.");
            case 415 -> ContentType.unsupported();
            case 503 -> new BusinessException(ErrorCode.SERVER_BUSY, "The server is busy; try again.");
            default ->
                status >= 500
                        ? new BusinessException(ErrorCode.UNKNOWN_EXCEPTION, "An unexpected error occurred.")
                        : new BusinessException(ErrorCode.MALFORMED_REQUEST, "The request cannot be understood.");
        };
    }

    /** @param byToken whether the message itself carried credentials, so that no browser or client is to be asked */
    static void answer(
            RuntimeException thrown,
            HttpServletRequest request,
            HttpServletResponse response,
            SoapVersion version,
            boolean byToken,
            String id) {
        BusinessException error =
                ThrownErrors.translate(thrown, request.getUserPrincipal() != null, id, t -> Optional.empty());
        Refusal refusal = Refusals.of(error, id);
        if (response.isCommitted()) {
            return; // part of an answer is on its way; the log has the rest
        }
        boolean stranger = error.code().kind() == ErrorKind.UNAUTHENTICATED;
        byte[] fault = FaultDocument.write(refusal, version, stranger && byToken ? FAILED_AUTHENTICATION : null);
        response.reset();
        response.setHeader("X-Request-Id", id);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-cache");
        response.setStatus(status(refusal, byToken));
        if (stranger && !byToken) {
            response.setHeader("WWW-Authenticate", CHALLENGE);
        }
        if (error.code().kind() == ErrorKind.METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "POST, GET");
        }
        response.setContentType(version.mediaType() + ";charset=UTF-8");
        response.setContentLength(fault.length);
        try {
            response.getOutputStream().write(fault);
        } catch (IOException e) {
            LOG.log(Level.FINE, "The caller has gone", e);
        }
    }

    /** What HTTP itself has a status for is told by it, since proxies and clients act on that. */
    private static int status(Refusal refusal, boolean byToken) {
        return switch (Refusals.kind(refusal)) {
            case UNAUTHENTICATED -> byToken ? Refusals.status(refusal) : 401;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            default -> Refusals.status(refusal);
        };
    }
}
