package org.mainstay.platform.formula;

import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.config.OperatorDictionaryIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The words of the language, given to the library in place of its own, of which none is left: what is not listed here does
 * not exist in a formula.
 */
final class Language {

    static final Map<String, EvaluationValue> CONSTANTS =
            Map.of("TRUE", EvaluationValue.TRUE, "FALSE", EvaluationValue.FALSE, "NULL", EvaluationValue.NULL_VALUE);

    /** Stands for functions that do not exist, so that all of them are found and not only the first. */
    static final FormulaFunction UNKNOWN =
            FormulaFunction.of(Signature.of(ValueKind.BLANK, Parameter.ANY).repeating(0), (facts, a) -> null);

    static final ExpressionConfiguration CONFIGURATION = ExpressionConfiguration.builder()
            .operatorDictionary(operators())
            .functionDictionary(new Functions())
            .defaultConstants(CONSTANTS)
            .mathContext(Numbers.MATH)
            .dataAccessorSupplier(Facts::new)
            .evaluationValueConverter((value, configuration) -> FormulaValue.of(value))
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .singleQuoteStringLiteralsAllowed(true)
            .allowOverwriteConstants(false)
            .build();

    private Language() {}

    private static OperatorDictionaryIfc operators() {
        OperatorDictionaryIfc dictionary = new MapBasedOperatorDictionary();
        Operators.infix().forEach(dictionary::addOperator);
        Operators.prefix().forEach(dictionary::addOperator);
        return dictionary;
    }

    private static final class Functions implements FunctionDictionaryIfc {

        private final Map<String, FormulaFunction> known = new HashMap<>();

        private Functions() {
            known.putAll(LogicFunctions.all());
            known.putAll(TextFunctions.all());
            known.putAll(NumberFunctions.all());
            known.putAll(DateFunctions.all());
        }

        @Override
        public FunctionIfc getFunction(String name) {
            return known.getOrDefault(name.toUpperCase(Locale.ROOT), UNKNOWN);
        }

        @Override
        public void addFunction(String name, FunctionIfc function) {
            throw new UnsupportedOperationException("the language is what it is");
        }
    }
}
