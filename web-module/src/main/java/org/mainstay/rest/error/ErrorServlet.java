package org.mainstay.rest.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorKind;
import org.mainstay.rest.request.RequestId;

/** The error page of the application: what the container refuses is answered like everything else. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String traceId = RequestId.of(request);
        BusinessException error = thrown == null
                ? ErrorTranslation.ofStatus(status == null ? 404 : status)
                : ErrorTranslation.translate(thrown, request.getUserPrincipal() != null, traceId);
        byte[] body = ProblemDocument.write(error, path == null ? "/error" : path, traceId);
        response.setStatus(ProblemDocument.status(error.code()));
        if (error.code().kind() == ErrorKind.UNAUTHENTICATED) {
            response.setHeader("WWW-Authenticate", ThrowableMapper.CHALLENGE);
        }
        if (error.code().kind() == ErrorKind.BUSY) {
            response.setHeader("Retry-After", "1");
        }
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
