package org.mainstay.integration.bulk;

import java.util.regex.Pattern;
import org.mainstay.platform.schema.Field;

/**
 * Keeps spreadsheets from taking a text for a formula: what starts with {@code = + - @}, a tab or a carriage return, behind
 * apostrophes or not, has one more apostrophe before it. Plain numbers are no formulas.
 */
final class FormulaGuard {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private FormulaGuard() {}

    static String guarded(String text) {
        if (text.isEmpty() || Character.isLetterOrDigit(text.charAt(0))) {
            return text;
        }
        boolean formula =
                FORMULA.matcher(text).lookingAt() && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }

    /** Values of these types can be no formula; numbers below zero begin like one. */
    static String guarded(Field field, String text) {
        return switch (field.type()) {
            case ID, REFERENCE, BOOLEAN, INTEGER, DECIMAL, CURRENCY, PERCENT, DATE, DATETIME, TIME -> text;
            default -> guarded(text);
        };
    }
}
