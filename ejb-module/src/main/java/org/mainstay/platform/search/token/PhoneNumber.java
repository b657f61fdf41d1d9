package org.mainstay.platform.search.token;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mainstay.platform.search.token.Token.Kind;

/** Telephone numbers by their digits, however they are written. */
public final class PhoneNumber {

    /** With fewer digits it is no number that one could call. */
    public static final int FEWEST_DIGITS = 4;

    /** A number without what is dialled ahead of it has this many at least. */
    private static final int SHORTEST_LOCAL = 6;

    /** The code of a country and a digit for long distance. */
    private static final int LONGEST_AHEAD = 4;

    private static final Pattern EXTENSION = Pattern.compile("(?<=\\d{3}.{0,9})\\s*(?:\\p{L}|;|,)");
    private static final Pattern LONG_DISTANCE = Pattern.compile("^(\\s*(?:\\+|00).*?)\\(0\\)");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<![\\p{L}\\p{N}@._-])[+(]{0,2}\\d[\\d\\s().+/–-]{0,30}\\d(?![\\p{L}@_])",
            Pattern.UNICODE_CHARACTER_CLASS);

    private PhoneNumber() {}

    /** Without zeros ahead; empty when there are no digits. */
    public static String digits(String number) {
        Matcher extension = EXTENSION.matcher(number);
        String called = extension.find() ? number.substring(0, extension.start()) : number;
        Folded folded = Folded.of(LONG_DISTANCE.matcher(called).replaceFirst("$1"));
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < folded.size(); at++) {
            int point = folded.point(at);
            if (point >= '0' && point <= '9' && (point != '0' || !digits.isEmpty())) {
                digits.append((char) point);
            }
        }
        return digits.length() > Token.LONGEST - 1 ? digits.substring(0, Token.LONGEST - 1) : digits.toString();
    }

    static List<Token> tokens(String number) {
        String digits = digits(number);
        return digits.isEmpty()
                ? List.of()
                : List.of(
                        new Token(forwards(digits), Kind.PHONE, 0, number.length()),
                        new Token(backwards(digits), Kind.PHONE, 0, number.length()));
    }

    /** Whether it is a token of a number, and of nothing else. */
    public static boolean isToken(String text) {
        return text.startsWith("+") || text.startsWith("-");
    }

    /** How tokens of numbers begin that begin with those digits. */
    public static String forwards(String digits) {
        return "+" + digits;
    }

    /** How tokens of numbers begin that end with those digits. */
    public static String backwards(String digits) {
        return "-" + new StringBuilder(digits).reverse();
    }

    /** The tokens of numbers that lack what these digits have ahead: the code of a country. */
    public static List<String> shorter(String digits) {
        List<String> shorter = new ArrayList<>();
        for (int ahead = 1; ahead <= LONGEST_AHEAD && digits.length() - ahead >= SHORTEST_LOCAL; ahead++) {
            shorter.add(backwards(digits.substring(ahead)));
        }
        return shorter;
    }

    /**
     * What in a text may be numbers.
     *
     * @return matches with their places
     */
    public static Matcher written(String text) {
        return WRITTEN.matcher(text);
    }
}
