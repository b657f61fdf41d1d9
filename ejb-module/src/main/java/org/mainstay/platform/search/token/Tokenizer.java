package org.mainstay.platform.search.token;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mainstay.platform.search.token.Token.Kind;

/** Splits a text into its tokens, in the order of their beginnings. */
public final class Tokenizer {

    private static final Set<UnicodeScript> WITHOUT_BLANKS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);
    private static final int FIRST_WITHOUT_BLANKS = 0x0E00;
    private static final int PROLONGED_SOUND = 0x30FC;

    private final Folded folded;
    private final boolean wildcards;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String text, boolean wildcards) {
        this.folded = Folded.of(text);
        this.wildcards = wildcards;
    }

    public static List<Token> tokens(String text) {
        return new Tokenizer(text, false).split();
    }

    /** Of a text in which {@code *} and {@code ?} stand for others and so belong to words. */
    public static List<Token> tokensWithWildcards(String text) {
        return new Tokenizer(text, true).split();
    }

    private List<Token> split() {
        for (int at = 0; at < folded.size(); ) {
            if (isWithoutBlanks(folded.point(at))) {
                at = run(at);
            } else if (isOfWord(folded.point(at))) {
                at = word(at);
            } else {
                if (folded.point(at) == '@') {
                    mail(at);
                }
                at++;
            }
        }
        return tokens;
    }

    private void add(Kind kind, int from, int to) {
        add(kind, folded.text(from, to), from, to);
    }

    private void add(Kind kind, String text, int from, int to) {
        tokens.add(Token.of(text, kind, folded.start(from), folded.endBefore(to)));
    }

    private static boolean isWithoutBlanks(int point) {
        return point >= FIRST_WITHOUT_BLANKS
                && (point == PROLONGED_SOUND
                        || (Character.isLetter(point) || isMark(point))
                                && WITHOUT_BLANKS.contains(UnicodeScript.of(point)));
    }

    private static boolean isMark(int point) {
        return (1 << Character.getType(point)
                        & (1 << Character.NON_SPACING_MARK
                                | 1 << Character.COMBINING_SPACING_MARK
                                | 1 << Character.ENCLOSING_MARK))
                != 0;
    }

    private boolean isOfWord(int point) {
        return Character.isLetterOrDigit(point) && !isWithoutBlanks(point)
                || wildcards && (point == '*' || point == '?')
                || point >= 0x80 && isMark(point) && !isWithoutBlanks(point);
    }

    private boolean isOfWordAt(int at) {
        return at < folded.size() && isOfWord(folded.point(at));
    }

    private int run(int from) {
        int to = from;
        while (to < folded.size() && isWithoutBlanks(folded.point(to))) {
            to++;
        }
        for (int at = from; at < to - 1; at++) {
            add(Kind.PAIR, at, at + 2);
        }
        add(Kind.LAST, to - 1, to);
        return to;
    }

    /** A plus or number sign behind a word is part of its name: C++, C#. An apostrophe inside holds it together. */
    private int word(int from) {
        int to = from;
        int tail = from;
        while (isOfWordAt(to) || isApostropheInside(from, to)) {
            tail = folded.point(to) == '\'' ? to + 1 : tail;
            to++;
        }
        int end = to;
        while (end < folded.size() && (folded.point(end) == '+' || folded.point(end) == '#')) {
            end++;
        }
        if (end > to && isOfWordAt(end)) {
            end = to;
        }
        String word = folded.text(from, to).replace("'", "");
        add(Kind.WORD, word + folded.text(to, end), from, end);
        if (end > to) {
            add(Kind.OTHER, word, from, to);
        }
        if (tail > from && to - tail > 1) {
            add(Kind.OTHER, tail, to);
        }
        withoutZeros(word, from, to);
        return end;
    }

    private boolean isApostropheInside(int from, int at) {
        return at > from && at < folded.size() && folded.point(at) == '\'' && isOfWordAt(at + 1);
    }

    private void withoutZeros(String word, int from, int to) {
        if (word.charAt(0) == '0' && word.length() > 1 && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            String number = word.replaceFirst("^0+(?=.)", "");
            add(Kind.OTHER, number, from, to);
        }
    }

    private void mail(int at) {
        int from = at;
        while (from > 0 && isOfMail(folded.point(from - 1))) {
            from--;
        }
        int to = at + 1;
        while (to < folded.size() && isOfMail(folded.point(to))) {
            to++;
        }
        while (to > at + 1 && !isOfWord(folded.point(to - 1))) {
            to--;
        }
        while (from < at && folded.point(from) == '.') {
            from++;
        }
        if (from < at && to > at + 1) {
            add(Kind.MAIL, from, to);
        }
    }

    private boolean isOfMail(int point) {
        return isOfWord(point) || isWithoutBlanks(point) || "._%+-'&!#=~".indexOf(point) >= 0;
    }
}
