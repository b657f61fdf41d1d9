package org.mainstay.platform.soql;

import java.time.DateTimeException;
import java.time.Instant;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/**
 * Where the next page of a query begins. It carries the moment of the first page, so that {@code TODAY} is the same day
 * on all pages; a forged moment makes another condition, which the signature of the position then does not fit.
 */
record SoqlCursor(Instant asked, String position) {

    private static final int RADIX = 36;

    static SoqlCursor read(String text) {
        int dot = text.indexOf('.');
        try {
            return new SoqlCursor(
                    Instant.ofEpochMilli(Long.parseLong(text.substring(0, Math.max(0, dot)), RADIX)),
                    text.substring(dot + 1));
        } catch (NumberFormatException | DateTimeException e) {
            throw new BusinessException(ErrorCode.INVALID_CURSOR, "The cursor is none that a query gave.");
        }
    }

    String text() {
        return Long.toString(asked.toEpochMilli(), RADIX) + "." + position;
    }
}
