package org.mainstay.platform.formula;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.parser.Token;

/** An operator of the language, as the library calls it: between two operands, or before one that is given as both. */
final class FormulaOperator implements OperatorIfc {

    /** The kind that comes out for operands of those kinds; null when they do not fit the operator. */
    interface Typing {
        ValueKind of(ValueKind left, ValueKind right);
    }

    /** Computes; operands are null where they are blank. */
    interface Body {
        Object of(Object left, Object right);
    }

    private final int precedence;
    private final boolean prefix;
    private final boolean comparing;
    private final Typing typing;
    private final Body body;

    private FormulaOperator(int precedence, boolean prefix, boolean comparing, Typing typing, Body body) {
        this.precedence = precedence;
        this.prefix = prefix;
        this.comparing = comparing;
        this.typing = typing;
        this.body = body;
    }

    /** One that gives a blank as soon as an operand is blank. */
    static FormulaOperator strict(int precedence, Typing typing, Body body) {
        return new FormulaOperator(
                precedence, false, false, typing, (l, r) -> l == null || r == null ? null : body.of(l, r));
    }

    /** One that is FALSE as soon as an operand is blank. */
    static FormulaOperator comparing(int precedence, Typing typing, Body body) {
        return new FormulaOperator(
                precedence, false, true, typing, (l, r) -> l != null && r != null && (Boolean) body.of(l, r));
    }

    static FormulaOperator infix(int precedence, Typing typing, Body body) {
        return new FormulaOperator(precedence, false, false, typing, body);
    }

    static FormulaOperator prefix(Typing typing, Body body) {
        return new FormulaOperator(OPERATOR_PRECEDENCE_UNARY, true, false, typing, body);
    }

    boolean isComparing() {
        return comparing;
    }

    ValueKind result(ValueKind left, ValueKind right) {
        return typing.of(left, right);
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands) {
        return FormulaValue.of(body.of(operands[0].getValue(), operands[operands.length - 1].getValue()));
    }

    @Override
    public int getPrecedence() {
        return precedence;
    }

    @Override
    public int getPrecedence(ExpressionConfiguration configuration) {
        return precedence;
    }

    @Override
    public boolean isLeftAssociative() {
        return !prefix;
    }

    @Override
    public boolean isPrefix() {
        return prefix;
    }

    @Override
    public boolean isPostfix() {
        return false;
    }

    @Override
    public boolean isInfix() {
        return !prefix;
    }

    @Override
    public boolean isOperandLazy() {
        return false;
    }
}
