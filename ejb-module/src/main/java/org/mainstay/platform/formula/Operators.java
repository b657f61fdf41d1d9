package org.mainstay.platform.formula;

import static com.ezylang.evalex.operators.OperatorIfc.*;
import static org.mainstay.platform.formula.ValueKind.*;

import com.ezylang.evalex.operators.OperatorIfc;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.IntPredicate;
import org.mainstay.platform.formula.FormulaOperator.Typing;

/** All operators that there are. No power, no factorial: nothing that grows faster than it is written. */
final class Operators {

    private static final int PRECEDENCE_CONCATENATION = 15;

    private static final Typing TRUTHS = (l, r) -> ValueKind.either(BOOLEAN, ValueKind.either(l, r));
    private static final Typing NUMBERS = (l, r) -> ValueKind.either(NUMBER, ValueKind.either(l, r));
    private static final Typing TEXTS = (l, r) -> ValueKind.either(TEXT, ValueKind.either(l, r));
    private static final Typing EQUAL = (l, r) -> ValueKind.either(l, r) == null ? null : BOOLEAN;
    private static final Typing ORDERED =
            (l, r) -> ValueKind.either(l, r) == null || ValueKind.either(l, r) == BOOLEAN ? null : BOOLEAN;

    private Operators() {}

    static Map<String, OperatorIfc> infix() {
        return Map.ofEntries(
                Map.entry("||", truth(OPERATOR_PRECEDENCE_OR, (l, r) -> isTrue(l) || isTrue(r))),
                Map.entry("&&", truth(OPERATOR_PRECEDENCE_AND, (l, r) -> isTrue(l) && isTrue(r))),
                Map.entry("=", compared(EQUAL, sign -> sign == 0)),
                Map.entry("==", compared(EQUAL, sign -> sign == 0)),
                Map.entry("<>", compared(EQUAL, sign -> sign != 0)),
                Map.entry("!=", compared(EQUAL, sign -> sign != 0)),
                Map.entry("<", compared(ORDERED, sign -> sign < 0)),
                Map.entry("<=", compared(ORDERED, sign -> sign <= 0)),
                Map.entry(">", compared(ORDERED, sign -> sign > 0)),
                Map.entry(">=", compared(ORDERED, sign -> sign >= 0)),
                Map.entry("&", FormulaOperator.infix(PRECEDENCE_CONCATENATION, TEXTS, (l, r) -> shown(l) + shown(r))),
                Map.entry("+", FormulaOperator.strict(OPERATOR_PRECEDENCE_ADDITIVE, Days::sum, Days::add)),
                Map.entry("-", FormulaOperator.strict(OPERATOR_PRECEDENCE_ADDITIVE, Days::difference, Days::subtract)),
                Map.entry("*", arithmetic((l, r) -> Numbers.bounded(l.multiply(r, Numbers.MATH)))),
                Map.entry("/", arithmetic(Numbers::divide)));
    }

    static Map<String, OperatorIfc> prefix() {
        return Map.of(
                "!", FormulaOperator.prefix(TRUTHS, (same, operand) -> !isTrue(operand)),
                "-", FormulaOperator.prefix(NUMBERS, (same, operand) -> operand == null ? null : negated(operand)));
    }

    private static Object negated(Object number) {
        return ((BigDecimal) number).negate();
    }

    /** A blank is not true. */
    static boolean isTrue(Object value) {
        return Boolean.TRUE.equals(value);
    }

    private static String shown(Object text) {
        return text == null ? "" : (String) text;
    }

    private static FormulaOperator truth(int precedence, FormulaOperator.Body body) {
        return FormulaOperator.infix(precedence, TRUTHS, body);
    }

    private static FormulaOperator compared(Typing typing, IntPredicate holds) {
        int precedence = typing == EQUAL ? OPERATOR_PRECEDENCE_EQUALITY : OPERATOR_PRECEDENCE_COMPARISON;
        return FormulaOperator.comparing(precedence, typing, (l, r) -> holds.test(compare(l, r)));
    }

    /** Both are of one kind: {@link TypeCheck} saw to that. */
    @SuppressWarnings("unchecked")
    static int compare(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }

    private interface Arithmetic {
        BigDecimal of(BigDecimal left, BigDecimal right);
    }

    private static FormulaOperator arithmetic(Arithmetic body) {
        return FormulaOperator.strict(
                OPERATOR_PRECEDENCE_MULTIPLICATIVE, NUMBERS, (l, r) -> body.of((BigDecimal) l, (BigDecimal) r));
    }
}
