package org.mainstay.rest.request;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mainstay.platform.edge.InteractiveRequests;
import org.mainstay.platform.security.Protocol;
import org.mainstay.platform.security.RequestInfo;

/** Gives each request its id and each answer the headers that all answers have. */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class RequestFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The reference page loads its own scripts and styles and nothing else; an API answer loads nothing. */
    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Addresses of the SOAP module, which in one of the two assemblies is part of the same application. */
    private static final String SOAP = "/services/";

    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** Who asks how far a job is does not hold it up. */
    private static final String BULK = "/api/v1/bulk/";

    @Inject
    private transient RequestInfo info;

    @Inject
    private transient InteractiveRequests interactive;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith(SOAP)) {
            chain.doFilter(request, response);
            return;
        }
        long started = System.nanoTime();
        String id = RequestId.assign(request);
        boolean api = request.getRequestURI().startsWith("/api/");
        info.arrived(Protocol.REST, id);
        if (!request.getRequestURI().startsWith(BULK)) {
            interactive.arrived();
        }
        response.setHeader(RequestId.HEADER, id);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", api ? API_POLICY : PAGE_POLICY);
        response.setHeader("Cache-Control", api ? "private, no-cache" : "no-cache");
        try {
            chain.doFilter(request, response);
        } finally {
            RequestLog.write(request, response, id, started);
        }
    }
}
