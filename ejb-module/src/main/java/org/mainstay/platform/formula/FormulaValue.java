package org.mainstay.platform.formula;

import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.parser.ASTNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** The only Java objects that get into an evaluation: texts, decimals, booleans, dates, moments and null. */
final class FormulaValue {

    /** No text grows beyond it, however often it is joined to itself. */
    private static final int LONGEST_TEXT = 1_000_000;

    private FormulaValue() {}

    static EvaluationValue of(Object value) {
        if (value instanceof String text) {
            return text.length() > LONGEST_TEXT ? EvaluationValue.NULL_VALUE : EvaluationValue.stringValue(text);
        } else if (value instanceof BigDecimal number) {
            return EvaluationValue.numberValue(number);
        } else if (value instanceof Boolean truth) {
            return EvaluationValue.booleanValue(truth);
        } else if (value instanceof Instant moment) {
            return EvaluationValue.dateTimeValue(moment);
        } else if (value instanceof LocalDate day) {
            return EvaluationValue.binaryValue(day);
        } else if (value instanceof ASTNode part) {
            return EvaluationValue.expressionNodeValue(part);
        } else if (value == null) {
            return EvaluationValue.NULL_VALUE;
        }
        throw new IllegalArgumentException("no value of a formula: " + value.getClass());
    }
}
