package org.mainstay.platform.formula;

/** Pieces of a text that somebody sent, made fit for a message. */
final class Words {

    private static final int LONGEST = 60;

    private Words() {}

    /** At most {@value #LONGEST} characters, without those that no message can carry. */
    static String shown(String piece) {
        StringBuilder shown = new StringBuilder();
        piece.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .forEach(shown::appendCodePoint);
        return piece.codePointCount(0, piece.length()) > LONGEST ? shown + "…" : shown.toString();
    }
}
