package org.mainstay.platform.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The time zone of the virtual machine must be UTC: JPA passes moments through {@code java.sql.Timestamp}, and where
 * there is summer time, one hour of each spring would be stored as the next.
 */
public final class JvmTimeZone {

    private JvmTimeZone() {}

    /** What is wrong with the zone, or nothing. */
    public static Optional<String> complaint(ZoneId zone) {
        boolean utc = zone.getRules().isFixedOffset()
                && zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
        return utc
                ? Optional.empty()
                : Optional.of("Java must run in UTC, not in " + zone + ": start it with -Duser.timezone=UTC.");
    }
}
