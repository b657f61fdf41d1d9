package org.mainstay.identity.user;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.mainstay.platform.security.UserPrincipal;

/** Makes of a user's row what the container takes for a caller. */
public final class UserPrincipals {

    private UserPrincipals() {}

    /**
     * @param timeZone as the user's record has it, or null for UTC
     * @param locale as the user's record has it, {@code de_AT}, or null for none
     */
    public static UserPrincipal of(long userId, String username, String role, String timeZone, String locale) {
        return new UserPrincipal(
                userId,
                username,
                role,
                timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone),
                locale == null ? Locale.ROOT : Locale.forLanguageTag(locale.replace('_', '-')));
    }
}
