package org.mainstay.platform.security;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Who asks, and how. It accompanies every call of the engine and ends in the journal.
 *
 * @param userId key of the user
 * @param zone the user's time zone, for date literals and formatting
 * @param requestId the id that the caller's answer and the log carry
 */
public record CallerContext(
        long userId, String userName, String role, ZoneId zone, Locale locale, Protocol protocol, String requestId) {

    /** Key of the user in whose name the server itself works; a migration creates it. */
    public static final long SYSTEM_USER = 1;

    public static CallerContext system(String requestId) {
        return new CallerContext(
                SYSTEM_USER, "system", Roles.ADMIN, ZoneOffset.UTC, Locale.ROOT, Protocol.SYSTEM, requestId);
    }
}
