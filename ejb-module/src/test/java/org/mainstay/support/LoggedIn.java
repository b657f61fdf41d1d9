package org.mainstay.support;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Callers;
import org.mainstay.platform.security.RequestInfo;
import org.mainstay.platform.security.UserPrincipal;

/** The container's view of somebody who is logged in, without a container. */
public final class LoggedIn implements SecurityContext {

    private final UserPrincipal user;

    private LoggedIn(UserPrincipal user) {
        this.user = user;
    }

    /** Callers that always find the system user in that role. */
    public static Callers as(String role) {
        return as(role, ZoneOffset.UTC);
    }

    public static Callers as(String role, ZoneId zone) {
        UserPrincipal user = new UserPrincipal(CallerContext.SYSTEM_USER, role, role, zone, Locale.ROOT);
        return new Callers(new LoggedIn(user), new RequestInfo());
    }

    @Override
    public Principal getCallerPrincipal() {
        return user;
    }

    @Override
    public <T extends Principal> Set<T> getPrincipalsByType(Class<T> type) {
        return type.isInstance(user) ? Set.of(type.cast(user)) : Set.of();
    }

    @Override
    public boolean isCallerInRole(String role) {
        return user.role().equals(role);
    }

    @Override
    public boolean hasAccessToWebResource(String resource, String... methods) {
        return true;
    }

    @Override
    public AuthenticationStatus authenticate(
            HttpServletRequest request, HttpServletResponse response, AuthenticationParameters parameters) {
        return AuthenticationStatus.SUCCESS;
    }
}
