package org.mainstay.rest.request;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mainstay.platform.edge.LogLine;

/** Tells the log of each request once, also when its answer is an error page. */
final class RequestLog {

    private static final String WRITTEN = RequestLog.class.getName();

    private RequestLog() {}

    static void write(HttpServletRequest request, HttpServletResponse response, String id, long startedNanos) {
        if (request.getAttribute(WRITTEN) != null) {
            return; // this is its error page
        }
        request.setAttribute(WRITTEN, true);
        String method = request.getMethod();
        boolean read = method.equals("GET");
        new LogLine(id, read, method, path(request), response.getStatus(), request.getRemoteUser()).write(startedNanos);
    }

    /** What was asked for, also while the error page for it is being made. */
    private static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked == null ? request.getRequestURI() : (String) asked;
    }
}
