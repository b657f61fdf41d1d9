package org.mainstay.platform.soql;

import org.antlr.v4.runtime.Token;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** The text of a query, for errors that show where in it something is wrong, in the form that CRM clients know. */
final class SoqlText {

    /** How much of the line is shown before and behind the place. */
    private static final int SHOWN = 40;

    private static final int LONGEST_NAME = 60;

    private final String[] lines;

    SoqlText(String text) {
        lines = text.split("\n", -1);
    }

    /** The error with the line around the token, a caret below it, and row and column, both counted from 1. */
    BusinessException error(ErrorCode code, Token at, String message) {
        String line = lines[at.getLine() - 1];
        int column = at.getCharPositionInLine();
        int place = line.offsetByCodePoints(0, Math.min(column, line.codePointCount(0, line.length())));
        int from = whole(line, place - SHOWN);
        int to = whole(line, place + SHOWN);
        String window = line.substring(from, to).replaceAll("\\p{Cntrl}", " ");
        return new BusinessException(
                code,
                "\n" + window + "\n" + " ".repeat(place - from) + "^\nERROR at Row:" + at.getLine() + ":Column:"
                        + (column + 1) + "\n" + message);
    }

    BusinessException malformed(Token at, String message) {
        return error(ErrorCode.MALFORMED_QUERY, at, message);
    }

    BusinessException field(Token at, String message) {
        return error(ErrorCode.INVALID_FIELD, at, message);
    }

    BusinessException unexpected(Token token) {
        return malformed(
                token,
                "unexpected token: " + (token.getType() == Token.EOF ? "<EOF>" : "'" + shown(token.getText()) + "'"));
    }

    /** What a caller wrote, in a message: never long. */
    static String shown(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", " ");
        return printable.length() > LONGEST_NAME
                ? printable.substring(0, whole(printable, LONGEST_NAME)) + "…"
                : printable;
    }

    /** The index within the text, and not within a surrogate pair. */
    private static int whole(String text, int index) {
        if (index <= 0 || index >= text.length()) {
            return Math.max(0, Math.min(index, text.length()));
        }
        return Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }
}
