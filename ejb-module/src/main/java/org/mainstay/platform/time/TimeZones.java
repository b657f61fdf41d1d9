package org.mainstay.platform.time;

import java.time.ZoneId;

/** Time zones that people choose. */
public final class TimeZones {

    private TimeZones() {}

    /** Whether it is a name of the IANA time zone database, such as {@code Europe/Vienna}. */
    public static boolean isName(String zone) {
        return ZoneId.getAvailableZoneIds().contains(zone);
    }
}
