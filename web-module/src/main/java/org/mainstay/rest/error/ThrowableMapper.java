package org.mainstay.rest.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorKind;
import org.mainstay.rest.request.RequestId;

/** The one place where REST turns what was thrown into an answer. */
@Provider
public class ThrowableMapper implements ExceptionMapper<Throwable> {

    /** RFC 7617: the charset tells clients to send names and passwords in UTF-8. */
    public static final String CHALLENGE = "Basic realm=\"Mainstay\", charset=\"UTF-8\"";

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        String traceId = RequestId.of(request);
        BusinessException error = ErrorTranslation.translate(thrown, request.getUserPrincipal() != null, traceId);
        Response.ResponseBuilder answer = Response.status(ProblemDocument.status(error.code()))
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(ProblemDocument.write(error, request.getRequestURI(), traceId));
        if (error.code().kind() == ErrorKind.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        if (error.code().kind() == ErrorKind.BUSY || error.code().kind() == ErrorKind.CONFLICT) {
            answer.header(HttpHeaders.RETRY_AFTER, 1);
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getHeaderString("Allow") != null) {
            answer.header("Allow", web.getResponse().getHeaderString("Allow"));
        }
        return answer.build();
    }
}
