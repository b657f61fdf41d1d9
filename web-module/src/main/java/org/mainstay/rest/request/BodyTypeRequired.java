package org.mainstay.rest.request;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/**
 * Refuses a body that does not say what it is, or that says it is compressed. JAX-RS lets the first pass as anything,
 * and a page of somebody else can make a browser send such a request with the user's credentials, without asking the
 * server first.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class BodyTypeRequired implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod(); // none for OPTIONS, which JAX-RS answers itself
        if (method == null || !method.isAnnotationPresent(Consumes.class)) {
            return;
        }
        String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        boolean plain =
                coding == null || coding.equalsIgnoreCase("identity") || method.isAnnotationPresent(MayBePacked.class);
        if (request.getMediaType() == null || !plain) {
            throw new NotSupportedException();
        }
    }
}
