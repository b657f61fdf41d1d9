package org.mainstay.rest.request;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One line in the log for each request that writes or is refused; reads that succeed are told at level FINE. Neither
 * query strings nor bodies are logged, for they hold people's data.
 */
final class RequestLog {

    private static final Logger LOG = Logger.getLogger("org.mainstay.requests");
    private static final String WRITTEN = RequestLog.class.getName();

    private RequestLog() {}

    static void write(HttpServletRequest request, HttpServletResponse response, String id, long startedNanos) {
        if (request.getAttribute(WRITTEN) != null) {
            return; // this is its error page
        }
        request.setAttribute(WRITTEN, true);
        boolean quiet = response.getStatus() < 400 && request.getMethod().equals("GET");
        Level level = quiet ? Level.FINE : Level.INFO;
        if (LOG.isLoggable(level)) {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("requestId", id);
            details.put("method", request.getMethod());
            details.put("path", path(request));
            details.put("status", response.getStatus());
            details.put("millis", (System.nanoTime() - startedNanos) / 1_000_000);
            details.put("user", request.getRemoteUser());
            LOG.log(level, "request", details);
        }
    }

    /** What was asked for, also while the error page for it is being made. */
    private static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked == null ? request.getRequestURI() : (String) asked;
    }
}
