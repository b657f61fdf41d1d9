package org.mainstay.platform.query;

/**
 * A text with {@code *} for any text, as filters write it.
 *
 * @param pattern the same as a {@link Condition.Like} has it
 * @param literal the text when it has no wildcard
 */
record Wildcards(boolean isPattern, String pattern, String literal) {

    static Wildcards read(String text) {
        StringBuilder pattern = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escaped = c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '*';
            if (escaped) {
                c = text.charAt(++i);
            } else if (c == '*') {
                any = true;
                pattern.append('%');
                continue;
            }
            pattern.append(c == '%' || c == '_' || c == '\\' ? "\\" : "").append(c);
            literal.append(c);
        }
        return new Wildcards(any, pattern.toString(), literal.toString());
    }
}
