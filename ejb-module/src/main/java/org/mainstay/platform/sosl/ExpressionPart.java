package org.mainstay.platform.sosl;

import java.util.ArrayList;
import java.util.List;

/** A word, a phrase or a sign of an expression. */
record ExpressionPart(String text, boolean quoted) {

    private static final List<String> OPERATORS = List.of("(", ")", "AND", "OR", "NOT");

    /** Signs that mean something by themselves; behind a backslash they are as good as a blank between words. */
    private static final String SIGNS = "()\"*?{}";

    boolean is(String sign) {
        return !quoted && text.equals(sign);
    }

    boolean isWord() {
        return !quoted && !OPERATORS.contains(text);
    }

    boolean isLongEnough() {
        return (quoted || isWord()) && text.replaceAll("[*?\\s]", "").length() > 1;
    }

    /** @throws org.mainstay.platform.error.BusinessException MALFORMED_QUERY when a quote is not closed */
    static List<ExpressionPart> split(String text) {
        List<ExpressionPart> parts = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char escaped = text.charAt(++i);
                word.append(SIGNS.indexOf(escaped) < 0 ? escaped : ' ');
            } else if (c == '"') {
                end(parts, word, quoted);
                quoted = !quoted;
            } else if (quoted) {
                word.append(c);
            } else if (c == '(' || c == ')') {
                end(parts, word, false);
                parts.add(new ExpressionPart(String.valueOf(c), false));
            } else if (Character.isWhitespace(c)) {
                end(parts, word, false);
            } else {
                word.append(c);
            }
        }
        if (quoted) {
            throw SoslReader.malformed("a quote is not closed");
        }
        end(parts, word, false);
        return parts;
    }

    private static void end(List<ExpressionPart> parts, StringBuilder word, boolean quoted) {
        if (!word.toString().isBlank()) {
            parts.add(new ExpressionPart(word.toString().strip(), quoted));
        }
        word.setLength(0);
    }
}
