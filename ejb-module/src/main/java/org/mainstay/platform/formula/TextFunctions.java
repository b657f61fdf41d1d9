package org.mainstay.platform.formula;

import static org.mainstay.platform.formula.Parameter.*;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Texts, exactly as they are; lengths and places count Unicode characters. No patterns: those can take for ever. */
final class TextFunctions {

    private TextFunctions() {}

    static Map<String, FormulaFunction> all() {
        Signature part = Signature.of(ValueKind.TEXT, TEXT, NUMBER);
        FormulaFunction begins = holds((text, other) -> text.startsWith(other));
        return Map.ofEntries(
                Map.entry("CONTAINS", holds((text, other) -> text.contains(other))),
                Map.entry("INCLUDES", holds((texts, one) -> (';' + texts + ';').contains(';' + one + ';'))),
                Map.entry("BEGINS", begins),
                Map.entry("STARTSWITH", begins),
                Map.entry("ENDSWITH", holds((text, other) -> text.endsWith(other))),
                Map.entry(
                        "LEN",
                        FormulaFunction.otherwise(
                                BigDecimal.ZERO,
                                Signature.of(ValueKind.NUMBER, TEXT),
                                (facts, a) -> BigDecimal.valueOf(length(a[0])))),
                Map.entry(
                        "FIND",
                        FormulaFunction.strict(
                                Signature.of(ValueKind.NUMBER, TEXT, TEXT), (facts, a) -> find(a[0], a[1]))),
                Map.entry("LEFT", FormulaFunction.strict(part, (facts, a) -> cut(a[0], 0, count(a[1])))),
                Map.entry(
                        "RIGHT",
                        FormulaFunction.strict(part, (facts, a) -> cut(a[0], length(a[0]) - count(a[1]), count(a[1])))),
                Map.entry(
                        "MID",
                        FormulaFunction.strict(
                                Signature.of(ValueKind.TEXT, TEXT, NUMBER, NUMBER),
                                (facts, a) -> cut(a[0], Math.max(count(a[1]) - 1, 0), count(a[2])))),
                Map.entry("TRIM", made(String::strip)),
                Map.entry("UPPER", made(text -> text.toUpperCase(Locale.ROOT))),
                Map.entry("LOWER", made(text -> text.toLowerCase(Locale.ROOT))),
                Map.entry(
                        "TEXT", FormulaFunction.strict(Signature.of(ValueKind.TEXT, SHOWN), (facts, a) -> shown(a[0]))),
                Map.entry(
                        "VALUE",
                        FormulaFunction.strict(
                                Signature.of(ValueKind.NUMBER, TEXT), (facts, a) -> Numbers.read((String) a[0]))),
                Map.entry(
                        "ISNUMBER",
                        FormulaFunction.otherwise(
                                false,
                                Signature.of(ValueKind.BOOLEAN, TEXT),
                                (facts, a) -> Numbers.read((String) a[0]) != null)));
    }

    /** A comparison, so FALSE with a blank. */
    private static FormulaFunction holds(BiPredicate<String, String> test) {
        return FormulaFunction.otherwise(
                false,
                Signature.of(ValueKind.BOOLEAN, TEXT, TEXT),
                (facts, a) -> test.test((String) a[0], (String) a[1]));
    }

    private static FormulaFunction made(UnaryOperator<String> change) {
        return FormulaFunction.strict(Signature.of(ValueKind.TEXT, TEXT), (facts, a) -> change.apply((String) a[0]));
    }

    private static int length(Object text) {
        return ((String) text).codePointCount(0, ((String) text).length());
    }

    /** Where the one text is in the other, counted from 1; 0 when nowhere. */
    private static BigDecimal find(Object wanted, Object text) {
        int at = ((String) text).indexOf((String) wanted);
        return BigDecimal.valueOf(at < 0 ? 0 : ((String) text).codePointCount(0, at) + 1);
    }

    /** A number of characters, within what a text can have. */
    private static int count(Object number) {
        BigDecimal most = BigDecimal.valueOf(Integer.MAX_VALUE / 2);
        return ((BigDecimal) number).max(BigDecimal.ZERO).min(most).intValue();
    }

    private static String cut(Object whole, int from, int count) {
        String text = (String) whole;
        int length = length(text);
        int first = Math.min(Math.max(from, 0), length);
        int last = Math.min(first + count, length);
        return text.substring(text.offsetByCodePoints(0, first), text.offsetByCodePoints(0, last));
    }

    private static String shown(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }
}
