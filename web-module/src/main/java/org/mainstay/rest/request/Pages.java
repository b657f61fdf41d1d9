package org.mainstay.rest.request;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers with a page of something. */
public final class Pages {

    private Pages() {}

    /** @param next cursor of the page behind it, which the answer links to; null on the last one */
    public static Response answer(byte[] page, String next, UriInfo uri) {
        Response.ResponseBuilder response = Response.ok(page);
        if (next != null) {
            String query = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", next)
                    .build()
                    .getRawQuery();
            response.header(HttpHeaders.LINK, "<" + uri.getRequestUri().getRawPath() + "?" + query + ">; rel=\"next\"");
        }
        return response.build();
    }
}
