package org.mainstay.platform.schema;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments as text: RFC 3339 in UTC with exactly three decimals, {@code 2026-01-02T03:04:05.000Z}. */
final class Moments {

    private Moments() {}

    static String text(Instant moment) {
        LocalDateTime at = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(24);
        pad(text, at.getYear(), 4).append('-');
        pad(text, at.getMonthValue(), 2).append('-');
        pad(text, at.getDayOfMonth(), 2).append('T');
        pad(text, at.getHour(), 2).append(':');
        pad(text, at.getMinute(), 2).append(':');
        pad(text, at.getSecond(), 2).append('.');
        return pad(text, at.getNano() / 1_000_000, 3).append('Z').toString();
    }

    private static StringBuilder pad(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        for (int i = digits.length(); i < width; i++) {
            text.append('0');
        }
        return text.append(digits);
    }
}
