package org.mainstay.platform.formula;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameterDefinition;
import com.ezylang.evalex.parser.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A function of the language, as the library calls it. {@link TypeCheck} has seen its arguments before. */
final class FormulaFunction implements FunctionIfc {

    /** Computes; arguments are null where they are blank, and names where they are fields. */
    interface Body {
        Object of(Facts facts, Object[] arguments);
    }

    private final Signature signature;
    private final Body body;

    private FormulaFunction(Signature signature, Body body) {
        this.signature = signature;
        this.body = body;
    }

    /** One that also has something to say about blanks. */
    static FormulaFunction of(Signature signature, Body body) {
        return new FormulaFunction(signature, body);
    }

    /** One that gives a blank as soon as an argument is blank. */
    static FormulaFunction strict(Signature signature, Body body) {
        return otherwise(null, signature, body);
    }

    /** One that gives that value as soon as an argument is blank. */
    static FormulaFunction otherwise(Object value, Signature signature, Body body) {
        return new FormulaFunction(
                signature,
                (facts, arguments) ->
                        Arrays.stream(arguments).anyMatch(Objects::isNull) ? value : body.of(facts, arguments));
    }

    Signature signature() {
        return signature;
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... arguments) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments[i].isExpressionNode()
                    ? arguments[i].getExpressionNode().getToken().getValue()
                    : arguments[i].getValue();
        }
        return FormulaValue.of(body.of((Facts) expression.getDataAccessor(), values));
    }

    @Override
    public boolean isParameterLazy(int index) {
        return signature.parameter(index) == Parameter.FIELD;
    }

    /** None: the number and the kinds of arguments are checked with better messages. */
    @Override
    public List<FunctionParameterDefinition> getFunctionParameterDefinitions() {
        return List.of();
    }

    @Override
    public boolean hasVarArgs() {
        return true;
    }

    @Override
    public int getCountOfNonVarArgParameters() {
        return 0;
    }

    @Override
    public void validatePreEvaluation(Token token, EvaluationValue... arguments) {
        // nothing that the signature does not say
    }
}
