package org.mainstay.platform.formula;

import static org.mainstay.platform.formula.ValueKind.*;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Sums and differences of numbers, dates and moments. A day is the unit; what leaves the calendar is blank. */
final class Days {

    /** Ten thousand years. */
    private static final int MOST = 3_652_425;

    private static final BigDecimal MILLIS = BigDecimal.valueOf(86_400_000);

    private Days() {}

    static ValueKind sum(ValueKind left, ValueKind right) {
        if (isTime(left) && isNumber(right)) {
            return left;
        } else if (isTime(right) && isNumber(left)) {
            return right;
        }
        return isNumber(left) && isNumber(right) ? NUMBER : null;
    }

    static ValueKind difference(ValueKind left, ValueKind right) {
        if (isTime(left) && (isNumber(right) || left == right)) {
            return left == right ? NUMBER : left;
        }
        return isNumber(left) && isNumber(right) ? NUMBER : null;
    }

    private static boolean isTime(ValueKind kind) {
        return kind == DATE || kind == DATETIME;
    }

    private static boolean isNumber(ValueKind kind) {
        return kind == NUMBER || kind == BLANK;
    }

    static Object add(Object left, Object right) {
        if (left instanceof BigDecimal number && right instanceof BigDecimal other) {
            return Numbers.bounded(number.add(other, Numbers.MATH));
        }
        return left instanceof BigDecimal days ? later(right, days) : later(left, (BigDecimal) right);
    }

    static Object subtract(Object left, Object right) {
        if (left instanceof LocalDate day && right instanceof LocalDate other) {
            return BigDecimal.valueOf(ChronoUnit.DAYS.between(other, day));
        } else if (left instanceof Instant moment && right instanceof Instant other) {
            return Numbers.divide(BigDecimal.valueOf(ChronoUnit.MILLIS.between(other, moment)), MILLIS);
        }
        return add(left, ((BigDecimal) right).negate());
    }

    private static Object later(Object time, BigDecimal days) {
        Integer whole = Numbers.whole(days, MOST);
        if (whole == null) {
            return null;
        }
        try {
            return time instanceof LocalDate day
                    ? day.plusDays(whole)
                    : ((Instant) time).plusMillis(days.multiply(MILLIS).longValue());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
