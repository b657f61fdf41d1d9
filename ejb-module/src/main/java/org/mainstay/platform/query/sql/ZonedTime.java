package org.mainstay.platform.query.sql;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Moments as the clocks of a zone show them. The database would need the tables of its time zones filled, which most are
 * not; Java knows the rules, so they become part of the statement. Beyond the years they are spelled out for, the offset
 * stays what it was last.
 */
final class ZonedTime {

    private static final Instant FROM = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2050-01-01T00:00:00Z");
    private static final Map<ZoneId, String> SECONDS = new ConcurrentHashMap<>();

    private ZonedTime() {}

    static String of(String column, ZoneId zone) {
        return "(" + column + " + interval "
                + SECONDS.computeIfAbsent(zone, ZonedTime::seconds).replace("@", column) + " second)";
    }

    /** The offset from UTC, with @ for the column: the newest years first, since most records are of those. */
    private static String seconds(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        StringBuilder cases = new StringBuilder();
        ZoneOffsetTransition change = rules.previousTransition(TO);
        for (;
                change != null && change.getInstant().isAfter(FROM);
                change = rules.previousTransition(change.getInstant())) {
            cases.append(" when @ >= '")
                    .append(LocalDateTime.ofInstant(change.getInstant(), ZoneOffset.UTC))
                    .append("' then ")
                    .append(change.getOffsetAfter().getTotalSeconds());
        }
        int first = rules.getOffset(FROM).getTotalSeconds();
        return cases.isEmpty() ? Integer.toString(first) : "case" + cases + " else " + first + " end";
    }
}
