package org.mainstay.platform.soql;

import org.antlr.v4.runtime.Token;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.Query;

/** Reads the numbers behind LIMIT and OFFSET. */
final class Limits {

    private Limits() {}

    static int limit(SoqlText text, Token limit) {
        return limit == null ? Query.UNLIMITED : Numbers.whole(text, limit, Query.UNLIMITED);
    }

    static int offset(SoqlText text, Token offset) {
        int rows = offset == null ? 0 : Numbers.whole(text, offset, Query.UNLIMITED);
        if (rows > Query.MOST_OFFSET) {
            throw text.error(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    offset,
                    "Maximum SOQL offset allowed is " + Query.MOST_OFFSET + "; a cursor goes further");
        }
        return rows;
    }
}
