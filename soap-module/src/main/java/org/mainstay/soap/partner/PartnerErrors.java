package org.mainstay.soap.partner;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.platform.edge.RequestIds;
import org.mainstay.soap.partner.fault.PartnerFault;
import org.mainstay.soap.partner.message.PartnerAddress;

/** What the container refuses by itself is answered by a fault, too: some clients never end when they meet a page. */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.ERROR)
public class PartnerErrors extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(PartnerErrors.class.getName());
    private static final String ADDRESS = PartnerAddress.PREFIX;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (asked == null || !asked.toString().startsWith(ADDRESS)) {
            chain.doFilter(request, response);
            return;
        }
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String id = RequestIds.of(request.getHeader("X-Request-Id"));
        if (thrown != null) {
            LOG.log(Level.SEVERE, "Unexpected error, trace id " + id, thrown);
        }
        response.resetBuffer();
        new Answered(request, response, id).refuse(fault(status == null ? 500 : status, id));
    }

    private static PartnerFault fault(int status, String id) {
        return switch (status) {
            case 401 -> PartnerFault.noLogin();
            case 404 -> PartnerFault.unexpected("INVALID_OPERATION", "No service has this address.");
            case 503 -> PartnerFault.unexpected("SERVER_UNAVAILABLE", "The server is busy; try again.");
            default ->
                status >= 500
                        ? PartnerFault.unexpected("UNKNOWN_EXCEPTION", "An unexpected error occurred. (" + id + ")")
                        : new PartnerFault(null, null, "The request cannot be understood.");
        };
    }
}
