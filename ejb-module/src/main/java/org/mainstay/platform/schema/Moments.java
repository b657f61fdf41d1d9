package org.mainstay.platform.schema;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments as text: RFC 3339 in UTC with exactly three decimals, {@code 2026-01-02T03:04:05.000Z}. */
final class Moments {

    private Moments() {}

    static String text(Instant moment) {
        LocalDateTime at = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        int year = at.getYear();
        if (year < 0 || year > 9_999) {
            return moment.toString(); // the database holds none like it
        }
        char[] text = "yyyy-mm-ddThh:mm:ss.mmmZ".toCharArray();
        digits(text, 0, 4, year);
        digits(text, 5, 2, at.getMonthValue());
        digits(text, 8, 2, at.getDayOfMonth());
        digits(text, 11, 2, at.getHour());
        digits(text, 14, 2, at.getMinute());
        digits(text, 17, 2, at.getSecond());
        digits(text, 20, 3, at.getNano() / 1_000_000);
        return new String(text);
    }

    private static void digits(char[] text, int from, int width, int number) {
        int rest = number;
        for (int i = from + width - 1; i >= from; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
