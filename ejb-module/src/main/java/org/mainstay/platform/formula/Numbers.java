package org.mainstay.platform.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Decimal arithmetic within bounds: enough digits for the product of two fields of 18, and no number so large or so
 * small that writing it out would take long. What cannot be computed is blank, so nothing here throws.
 */
final class Numbers {

    static final int DIGITS = 38;
    static final MathContext MATH = new MathContext(DIGITS, RoundingMode.HALF_UP);
    private static final int MOST_PLACES = 100;

    private Numbers() {}

    /** The number, blank when it is too large, zero when it is too small. */
    static BigDecimal bounded(BigDecimal number) {
        int places = number.precision() - number.scale();
        if (number.signum() == 0 || places < -MOST_PLACES) {
            return BigDecimal.ZERO;
        }
        return places > MOST_PLACES ? null : number;
    }

    static BigDecimal divide(BigDecimal number, BigDecimal by) {
        return by.signum() == 0 ? null : bounded(number.divide(by, MATH));
    }

    /** The rest of a division, with the sign of the divisor. */
    static BigDecimal mod(BigDecimal number, BigDecimal by) {
        if (by.signum() == 0) {
            return null;
        }
        BigDecimal rest = number.remainder(by);
        return bounded(rest.signum() * by.signum() < 0 ? rest.add(by) : rest);
    }

    static BigDecimal round(BigDecimal number, BigDecimal decimals) {
        Integer scale = whole(decimals, DIGITS);
        return scale == null ? null : bounded(number.setScale(scale, RoundingMode.HALF_UP));
    }

    /** The number without what is behind its decimal point, blank when it is farther from zero than {@code most}. */
    static Integer whole(BigDecimal number, int most) {
        return number.abs().compareTo(BigDecimal.valueOf(most)) > 0 ? null : (Integer) number.intValue();
    }

    /** The number that a text of digits, at most one sign and at most one point shows; blank when it shows none. */
    static BigDecimal read(String text) {
        String trimmed = text.strip();
        return trimmed.length() <= DIGITS + 2 && trimmed.matches("[+-]?[0-9]+(\\.[0-9]+)?")
                ? new BigDecimal(trimmed)
                : null;
    }
}
