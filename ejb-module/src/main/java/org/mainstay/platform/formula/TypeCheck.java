package org.mainstay.platform.formula;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Token.TokenType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;

/**
 * Finds out of what kind each part of a formula is, and all that is wrong with it: names that do not exist, arguments and
 * operands that do not fit. What passes cannot fail when it is evaluated.
 */
final class TypeCheck {

    private static final int MOST_PROBLEMS = 10;

    private final RecordType type;
    private final List<String> problems = new ArrayList<>();

    private TypeCheck(RecordType type) {
        this.type = type;
    }

    /** @return of what kind the formula is */
    static ValueKind of(ASTNode formula, RecordType type) throws FormulaException {
        TypeCheck check = new TypeCheck(type);
        ValueKind kind = check.kind(formula);
        if (!check.problems.isEmpty()) {
            throw new FormulaException(String.join(" ", check.problems));
        }
        return kind;
    }

    /** Whatever is wrong is told once and counts as blank, which fits everywhere. */
    private ValueKind wrong(Token token, String sentence) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(FormulaException.at(token.getStartPosition(), sentence));
        }
        return ValueKind.BLANK;
    }

    private ValueKind kind(ASTNode node) {
        Token token = node.getToken();
        return switch (token.getType()) {
            case NUMBER_LITERAL -> number(token);
            case STRING_LITERAL -> ValueKind.TEXT;
            case VARIABLE_OR_CONSTANT -> name(token);
            case FUNCTION -> function(node, token);
            default -> operator(node, token);
        };
    }

    private ValueKind number(Token token) {
        String digits = token.getValue().replace(".", "");
        return digits.matches("[0-9]{1," + Numbers.DIGITS + "}")
                ? ValueKind.NUMBER
                : wrong(token, "A number is digits and a point, at most " + Numbers.DIGITS + " digits.");
    }

    private ValueKind name(Token token) {
        String upper = token.getValue().toUpperCase(Locale.ROOT);
        if (upper.equals("NULL")) {
            return ValueKind.BLANK;
        }
        return Language.CONSTANTS.containsKey(upper) ? ValueKind.BOOLEAN : field(token);
    }

    private ValueKind field(Token token) {
        Field field = type.find(token.getValue());
        if (field == null) {
            return wrong(
                    token,
                    type.apiName() + " has no field '" + Words.shown(token.getValue()) + "'" + meant(token) + ".");
        }
        ValueKind kind = ValueKind.of(field);
        return kind == null ? wrong(token, "Formulas cannot use the field '" + field.name() + "'.") : kind;
    }

    private String meant(Token token) {
        return type.fields().stream()
                .filter(f -> f.name().equalsIgnoreCase(token.getValue())
                        || f.apiName().equalsIgnoreCase(token.getValue()))
                .findFirst()
                .map(f -> "; '" + f.name() + "' is one")
                .orElse("");
    }

    private ValueKind function(ASTNode node, Token token) {
        FormulaFunction function = (FormulaFunction) token.getFunctionDefinition();
        List<ValueKind> kinds = new ArrayList<>();
        node.getParameters().forEach(argument -> kinds.add(kind(argument)));
        String name = token.getValue().toUpperCase(Locale.ROOT);
        if (function == Language.UNKNOWN) {
            return wrong(token, "There is no function '" + Words.shown(name) + "'.");
        }
        Signature signature = function.signature();
        if (!signature.hasRoomFor(kinds.size())) {
            return wrong(token, name + " takes " + signature.count() + " arguments, not " + kinds.size() + ".");
        }
        for (int i = 0; i < kinds.size(); i++) {
            Token argument = node.getParameters().get(i).getToken();
            Parameter parameter = signature.parameter(i);
            if (parameter == Parameter.FIELD && !isField(argument)) {
                return wrong(argument, name + " takes the name of a field.");
            } else if (!parameter.takes(kinds.get(i))) {
                return wrong(argument, name + " takes a " + parameter.wanted() + " here, not a " + kinds.get(i) + ".");
            }
        }
        ValueKind result = signature.result().of(kinds);
        return result == null ? wrong(token, "The arguments of " + name + " do not fit together.") : result;
    }

    private static boolean isField(Token token) {
        return token.getType() == TokenType.VARIABLE_OR_CONSTANT
                && !Language.CONSTANTS.containsKey(token.getValue().toUpperCase(Locale.ROOT));
    }

    private ValueKind operator(ASTNode node, Token token) {
        FormulaOperator operator = (FormulaOperator) token.getOperatorDefinition();
        List<ASTNode> operands = node.getParameters();
        ValueKind left = kind(operands.get(0));
        ValueKind right = operands.size() == 1 ? left : kind(operands.get(1));
        if (operator.isComparing() && operands.stream().anyMatch(TypeCheck::isAlwaysBlank)) {
            return wrong(token, "A comparison with a blank is never true; ISBLANK tells what is blank.");
        }
        ValueKind result = operator.result(left, right);
        String met = operands.size() == 1 ? "a " + left : "a " + left + " and a " + right;
        return result == null ? wrong(token, token.getValue() + " does not go with " + met + ".") : result;
    }

    private static boolean isAlwaysBlank(ASTNode operand) {
        Token token = operand.getToken();
        return token.getType() == TokenType.STRING_LITERAL
                ? token.getValue().isEmpty()
                : token.getType() == TokenType.VARIABLE_OR_CONSTANT
                        && token.getValue().equalsIgnoreCase("NULL");
    }
}
