package org.mainstay.platform.soql;

import java.math.BigDecimal;
import org.antlr.v4.runtime.Token;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** Numbers that are no field's value: limits, counts of days, amounts. */
final class Numbers {

    private static final int LONGEST = 30;

    private Numbers() {}

    /** @throws BusinessException MALFORMED_QUERY when it is no whole number, NUMBER_OUTSIDE_VALID_RANGE when it is too large */
    static int whole(SoqlText text, Token number, int most) {
        if (!number.getText().matches("[0-9]+")) {
            throw text.unexpected(number);
        }
        String digits = number.getText().replaceFirst("^0+(?=.)", "");
        if (digits.length() > 10 || Long.parseLong(digits) > most) {
            throw text.error(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    number,
                    "the number is " + SoqlText.shown(digits) + "; the maximum allowed is " + most);
        }
        return Integer.parseInt(digits);
    }

    /** @param digits {@code 5000} or {@code 5000.50} */
    static BigDecimal decimal(SoqlText text, Token at, String digits) {
        if (digits.length() > LONGEST || !digits.matches("[0-9]+(\\.[0-9]+)?")) {
            throw text.unexpected(at);
        }
        return new BigDecimal(digits);
    }
}
