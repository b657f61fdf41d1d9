package org.mainstay.launcher.transfer;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking a text for a formula: what starts with {@code = + - @}, a tab or a carriage return gets
 * an apostrophe before it, and so does what would look guarded already, so that each text comes back as it was. A text
 * that is a plain number is no formula.
 */
public final class FormulaGuard {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final String STARTS = "=+-@\t\r";

    private FormulaGuard() {}

    public static String guard(String text) {
        return isFormulaAfterApostrophes(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** Takes the apostrophe off that {@link #guard} put there. */
    public static String unguard(String text) {
        return text.startsWith("'") && isFormulaAfterApostrophes(text) ? text.substring(1) : text;
    }

    private static boolean isFormulaAfterApostrophes(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        return start < text.length() && STARTS.indexOf(text.charAt(start)) >= 0;
    }
}
