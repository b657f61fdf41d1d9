package org.mainstay.platform.formula;

import static org.mainstay.platform.formula.Parameter.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Conditions, choices, and what became of the record. */
final class LogicFunctions {

    private LogicFunctions() {}

    static Map<String, FormulaFunction> all() {
        Signature truths = Signature.of(ValueKind.BOOLEAN, BOOLEAN).repeating(1);
        FormulaFunction isBlank = FormulaFunction.of(Signature.of(ValueKind.BOOLEAN, ANY), (facts, a) -> isBlank(a[0]));
        return Map.ofEntries(
                Map.entry("AND", FormulaFunction.of(truths, (facts, a) -> Arrays.stream(a)
                        .allMatch(Operators::isTrue))),
                Map.entry("OR", FormulaFunction.of(truths, (facts, a) -> Arrays.stream(a)
                        .anyMatch(Operators::isTrue))),
                Map.entry(
                        "NOT",
                        FormulaFunction.of(
                                Signature.of(ValueKind.BOOLEAN, BOOLEAN), (facts, a) -> !Operators.isTrue(a[0]))),
                Map.entry(
                        "IF",
                        FormulaFunction.of(
                                Signature.of(kinds -> ValueKind.either(kinds.get(1), kinds.get(2)), BOOLEAN, ANY, ANY),
                                (facts, a) -> Operators.isTrue(a[0]) ? a[1] : a[2])),
                Map.entry(
                        "CASE",
                        FormulaFunction.of(
                                Signature.of(LogicFunctions::kindOfCase, ANY).repeating(4), (facts, a) -> choose(a))),
                Map.entry("ISBLANK", isBlank),
                Map.entry("ISNULL", isBlank),
                Map.entry(
                        "BLANKVALUE",
                        FormulaFunction.of(
                                Signature.of(kinds -> ValueKind.either(kinds.get(0), kinds.get(1)), ANY, ANY),
                                (facts, a) -> isBlank(a[0]) ? a[1] : a[0])),
                Map.entry(
                        "ISPICKVAL",
                        FormulaFunction.of(
                                Signature.of(ValueKind.BOOLEAN, TEXT, TEXT),
                                (facts, a) -> isBlank(a[1]) ? isBlank(a[0]) : a[1].equals(a[0]))),
                Map.entry("ISNEW", FormulaFunction.of(Signature.of(ValueKind.BOOLEAN), (facts, a) -> facts.isNew())),
                Map.entry(
                        "ISCHANGED",
                        FormulaFunction.of(
                                Signature.of(ValueKind.BOOLEAN, FIELD), (facts, a) -> facts.isChanged((String) a[0]))),
                Map.entry(
                        "PRIORVALUE",
                        FormulaFunction.of(
                                Signature.of(kinds -> kinds.get(0), FIELD),
                                (facts, a) -> facts.before((String) a[0]))));
    }

    /** No value, or a text of which nothing is to be seen. */
    static boolean isBlank(Object value) {
        return value == null || value instanceof String text && text.isBlank();
    }

    /** A value, pairs of what it may be and what comes out then, and what comes out otherwise. */
    private static ValueKind kindOfCase(List<ValueKind> kinds) {
        ValueKind value = kinds.get(0);
        ValueKind result = kinds.get(kinds.size() - 1);
        for (int i = 1; i < kinds.size() - 1 && value != null && result != null; i += 2) {
            value = ValueKind.either(value, kinds.get(i));
            result = ValueKind.either(result, kinds.get(i + 1));
        }
        return value == null || kinds.size() % 2 != 0 ? null : result;
    }

    private static Object choose(Object[] a) {
        for (int i = 1; i < a.length - 1; i += 2) {
            if (a[0] != null && a[i] != null && Operators.compare(a[0], a[i]) == 0) {
                return a[i + 1];
            }
        }
        return a[a.length - 1];
    }
}
