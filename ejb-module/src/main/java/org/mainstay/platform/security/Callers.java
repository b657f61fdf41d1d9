package org.mainstay.platform.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** Tells the caller of the request under way, from the identity that the container established. */
@Dependent
public class Callers {

    private final SecurityContext security;
    private final RequestInfo request;

    @Inject
    public Callers(SecurityContext security, RequestInfo request) {
        this.security = security;
        this.request = request;
    }

    /** @throws BusinessException NOT_AUTHENTICATED when nobody is logged in */
    public CallerContext current() {
        if (security.getCallerPrincipal() instanceof UserPrincipal user) {
            return user.callerOf(request.protocol(), request.requestId());
        }
        return security.getPrincipalsByType(UserPrincipal.class).stream()
                .findFirst()
                .map(user -> user.callerOf(request.protocol(), request.requestId()))
                .orElseThrow(() -> new BusinessException(ErrorCode.NOT_AUTHENTICATED, "Log in first."));
    }
}
