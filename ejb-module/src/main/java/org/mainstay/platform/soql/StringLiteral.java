package org.mainstay.platform.soql;

import org.antlr.v4.runtime.Token;
import org.mainstay.platform.error.BusinessException;

/**
 * Reads texts in quotes. The escapes are those of the CRM: a backslash before a quote, a backslash, n, r, t, b, f, an
 * underscore or a percent sign, or before u and four hexadecimal digits; letters in either case.
 */
final class StringLiteral {

    /** Takes the characters of a text one by one. */
    interface Characters {
        /** @param wildcard whether it stands unescaped and means something in a pattern */
        void add(char character, boolean wildcard);
    }

    private final SoqlText query;
    private final Token token;
    private final String text;
    private int at = 1;
    private boolean openPair;

    private StringLiteral(SoqlText query, Token token) {
        this.query = query;
        this.token = token;
        this.text = token.getText();
    }

    /** What stands between the quotes. */
    static String read(SoqlText query, Token token) {
        StringBuilder value = new StringBuilder();
        read(query, token, (character, wildcard) -> value.append(character));
        return value.toString();
    }

    /** @throws BusinessException MALFORMED_QUERY when there is an escape or character that no text may have */
    static void read(SoqlText query, Token token, Characters to) {
        StringLiteral literal = new StringLiteral(query, token);
        while (literal.at < literal.text.length() - 1) {
            literal.next(to);
        }
        literal.endPair();
    }

    private void next(Characters to) {
        char character = text.charAt(at++);
        if (character != '\\') {
            to.add(checked(character), character == '%' || character == '_');
            return;
        }
        char escaped = text.charAt(at++);
        switch (escaped) {
            case '\\', '\'', '"', '%', '_' -> to.add(checked(escaped), false);
            case 'n', 'N' -> to.add(checked('\n'), false);
            case 'r', 'R' -> to.add(checked('\r'), false);
            case 't', 'T' -> to.add(checked('\t'), false);
            case 'b', 'B' -> to.add(checked('\b'), false);
            case 'f', 'F' -> to.add(checked('\f'), false);
            case 'u', 'U' -> to.add(checked(hexadecimal()), false);
            default -> throw illegal("\\" + escaped);
        }
    }

    private char hexadecimal() {
        String digits = text.substring(at, Math.min(at + 4, text.length() - 1));
        if (!digits.matches("[0-9A-Fa-f]{4}")) {
            throw illegal("\\u" + digits);
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    /** No text has a NUL or half of a surrogate pair. */
    private char checked(char character) {
        if (character == 0 || Character.isLowSurrogate(character) != openPair) {
            throw illegal(String.format("\\u%04x", (int) character));
        }
        openPair = Character.isHighSurrogate(character);
        return character;
    }

    private void endPair() {
        if (openPair) {
            throw illegal("half of a surrogate pair");
        }
    }

    private BusinessException illegal(String sequence) {
        return query.malformed(
                token,
                "Invalid string literal " + SoqlText.shown(text) + ". Illegal character sequence '"
                        + SoqlText.shown(sequence) + "' in string literal.");
    }
}
