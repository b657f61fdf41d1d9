package org.mainstay.platform.formula;

import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Token.TokenType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Holds the words of a formula against its grammar, which the library's parser is lax about: operands and operators take
 * turns, commas stand between arguments. It also bounds how many words there are and how deep brackets go, so that what
 * follows, which is recursive, can rely on it.
 */
final class TokenOrder {

    static final int MOST_NODES = 500;
    static final int DEEPEST = 50;

    /** For each open bracket, whether arguments of a function are in it. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    private boolean operandNext = true;
    private TokenType previous;
    private int nodes;

    private TokenOrder() {}

    static void check(List<Token> tokens) throws FormulaException {
        TokenOrder order = new TokenOrder();
        for (Token token : tokens) {
            order.next(token);
            order.previous = token.getType();
        }
        if (order.operandNext) {
            throw new FormulaException(tokens.isEmpty() ? "The formula is empty." : "The formula ends too early.");
        }
    }

    private void next(Token token) throws FormulaException {
        switch (token.getType()) {
            case NUMBER_LITERAL, STRING_LITERAL, VARIABLE_OR_CONSTANT -> {
                expect(operandNext, token);
                operandNext = false;
                count(token);
            }
            case FUNCTION, PREFIX_OPERATOR -> {
                expect(operandNext, token);
                count(token);
            }
            case INFIX_OPERATOR -> {
                expect(!operandNext, token);
                operandNext = true;
                count(token);
            }
            case COMMA -> {
                expect(!operandNext && !open.isEmpty() && open.peek(), token);
                operandNext = true;
            }
            case BRACE_OPEN -> open(token);
            case BRACE_CLOSE -> {
                boolean withoutArguments = previous == TokenType.BRACE_OPEN && open.peek();
                expect(!operandNext || withoutArguments, token);
                open.pop();
                operandNext = false;
            }
            default -> expect(false, token);
        }
    }

    private void open(Token token) throws FormulaException {
        expect(operandNext, token);
        open.push(previous == TokenType.FUNCTION);
        if (open.size() > DEEPEST) {
            throw new FormulaException(token.getStartPosition(), "Brackets are nested more than " + DEEPEST + " deep.");
        }
    }

    private void count(Token token) throws FormulaException {
        nodes++;
        if (nodes > MOST_NODES) {
            throw new FormulaException(
                    token.getStartPosition(), "The formula has more than " + MOST_NODES + " operands and operators.");
        }
    }

    private static void expect(boolean fine, Token token) throws FormulaException {
        if (!fine) {
            throw new FormulaException(
                    token.getStartPosition(), "'" + Words.shown(token.getValue()) + "' is not expected here.");
        }
    }
}
