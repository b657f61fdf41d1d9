package org.mainstay.platform.security;

import jakarta.security.enterprise.CallerPrincipal;
import java.time.ZoneId;
import java.util.Locale;

/** The container's principal of a logged-in user, with what the platform wants to know without asking again. */
public class UserPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final long userId;
    private final String role;
    private final ZoneId zone;
    private final Locale locale;

    public UserPrincipal(long userId, String name, String role, ZoneId zone, Locale locale) {
        super(name);
        this.userId = userId;
        this.role = role;
        this.zone = zone;
        this.locale = locale;
    }

    public long userId() {
        return userId;
    }

    public String role() {
        return role;
    }

    /** The user as a caller by that protocol. */
    public CallerContext callerOf(Protocol protocol, String requestId) {
        return new CallerContext(userId, getName(), role, zone, locale, protocol, requestId);
    }
}
