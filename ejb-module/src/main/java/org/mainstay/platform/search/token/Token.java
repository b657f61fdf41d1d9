package org.mainstay.platform.search.token;

/**
 * A piece of a text by which it is found.
 *
 * @param text folded, at most {@value #LONGEST} characters
 * @param start where it begins in the text that was given, in UTF-16 units
 * @param end where it ends there
 */
public record Token(String text, Kind kind, int start, int end) {

    public static final int LONGEST = 40;

    /** What a token is. */
    public enum Kind {
        WORD,
        /** Two characters, one behind the other, of a script that writes without blanks. */
        PAIR,
        /** The last character of such a run, so that a single one is found too. */
        LAST,
        /** A whole e-mail address; its words are tokens as well. */
        MAIL,
        /** Another way to ask for a word that is there. */
        OTHER,
        /** The digits of a telephone number behind a plus, or backwards behind a minus. */
        PHONE
    }

    /** Whether it is part of the text as such: together, these are the text. */
    public boolean isText() {
        return kind == Kind.WORD || kind == Kind.PAIR || kind == Kind.LAST;
    }

    static Token of(String text, Kind kind, int start, int end) {
        int points = text.length() <= LONGEST ? 0 : text.codePointCount(0, text.length());
        return new Token(
                points <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)), kind, start, end);
    }
}
