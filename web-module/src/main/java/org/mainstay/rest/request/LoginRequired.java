package org.mainstay.rest.request;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/**
 * Turns strangers away before the request is read, except from what is marked {@link PermitAll}. What somebody may do is
 * not decided here but by the operations; this only spares them the work and the stranger the details.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class LoginRequired implements ContainerRequestFilter {

    @Context
    private HttpServletRequest request;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        // Jersey answers OPTIONS itself, without a method of ours
        Method method = resource.getResourceMethod();
        boolean open = method != null && method.isAnnotationPresent(PermitAll.class);
        if (request.getUserPrincipal() == null && !open) {
            throw new BusinessException(ErrorCode.NOT_AUTHENTICATED, "Log in first: HTTP Basic.");
        }
    }
}
