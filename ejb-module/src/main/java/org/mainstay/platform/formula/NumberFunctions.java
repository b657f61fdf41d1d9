package org.mainstay.platform.formula;

import static org.mainstay.platform.formula.Parameter.NUMBER;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Numbers. */
final class NumberFunctions {

    private NumberFunctions() {}

    static Map<String, FormulaFunction> all() {
        return Map.of(
                "ABS",
                FormulaFunction.strict(Signature.of(ValueKind.NUMBER, NUMBER), (facts, a) -> ((BigDecimal) a[0]).abs()),
                "ROUND",
                ofTwo(Numbers::round),
                "MOD",
                ofTwo(Numbers::mod),
                "MIN",
                ofMany(BigDecimal::min),
                "MAX",
                ofMany(BigDecimal::max));
    }

    private static FormulaFunction ofTwo(BinaryOperator<BigDecimal> body) {
        return FormulaFunction.strict(
                Signature.of(ValueKind.NUMBER, NUMBER, NUMBER),
                (facts, a) -> body.apply((BigDecimal) a[0], (BigDecimal) a[1]));
    }

    private static FormulaFunction ofMany(BinaryOperator<BigDecimal> body) {
        return FormulaFunction.strict(
                Signature.of(ValueKind.NUMBER, NUMBER).repeating(1), (facts, a) -> Arrays.stream(a)
                        .map(BigDecimal.class::cast)
                        .reduce(body)
                        .orElseThrow());
    }
}
