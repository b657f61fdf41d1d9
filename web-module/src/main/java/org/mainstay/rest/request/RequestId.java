package org.mainstay.rest.request;

import jakarta.servlet.http.HttpServletRequest;
import org.mainstay.platform.edge.RequestIds;

/** The id of a request: the caller's {@code X-Request-Id} when it is a sane one, else a new one. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestId.class.getName();

    private RequestId() {}

    /** Gives the request its id, once. */
    static String assign(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) != null) {
            return of(request); // an error page is being made for it
        }
        String id = RequestIds.of(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** The id of a request, or a fresh one when the request never reached the filter. */
    public static String of(HttpServletRequest request) {
        Object id = request.getAttribute(ATTRIBUTE);
        return id == null ? RequestIds.fresh() : (String) id;
    }
}
