package org.mainstay.platform.search.token;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Folds single characters, by Unicode's compatibility forms and case, and by what people of a script take for the same
 * letter: marks of Latin, Greek, Cyrillic, Arabic and Hebrew do not count, those of other scripts are part of the word.
 */
final class Folding {

    private static final Set<UnicodeScript> MARKS_DO_NOT_COUNT = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARABIC,
            UnicodeScript.HEBREW,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED);

    /** Letters that no decomposition takes apart, each with what is written for it, if anything. */
    private static final Map<Integer, String> SAME = new HashMap<>();

    static {
        String pairs = "æ=ae œ=oe ø=o ł=l đ=d ð=d þ=th ħ=h ŧ=t ŋ=n ə=e ƙ=k ɓ=b ɗ=d ς=σ ґ=г"
                + " ٱ=ا ى=ي ی=ي ې=ي ک=ك ة=ه ہ=ه ھ=ه ـ= ך=כ ם=מ ן=נ ף=פ ץ=צ"
                + " `=' ´=' ‘=' ’=' ‛=' ʻ=' ʼ=' ʹ=' ′=' ׳='";
        for (String pair : pairs.split(" ")) {
            SAME.put(pair.codePointAt(0), pair.substring(2));
        }
    }

    private Folding() {}

    /** Where the character that begins there ends, with the marks that belong to it. */
    static int endOfCharacter(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && belongsToTheLast(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean belongsToTheLast(int point) {
        int type = Character.getType(point);
        boolean halfWidthSoundMark = point == 0xFF9E || point == 0xFF9F;
        boolean partOfSyllable = point >= 0x1160 && point <= 0x11FF;
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || halfWidthSoundMark
                || partOfSyllable;
    }

    static String fold(String character) {
        if (isItself(character)) {
            return character;
        }
        String cased = Normalizer.normalize(character, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT) // so that ß is ss, and ı is i
                .toLowerCase(Locale.ROOT);
        String parts = Normalizer.normalize(cased, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder();
        boolean[] drop = {true};
        parts.codePoints().forEach(point -> add(folded, point, drop));
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static boolean isItself(String character) {
        char c = character.charAt(0);
        return character.length() == 1 && (c >= 0x4E00 && c <= 0x9FFF || c >= 0xAC00 && c <= 0xD7A3);
    }

    private static void add(StringBuilder folded, int point, boolean[] dropMarks) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            if (dropMarks[0]) {
                return;
            }
        } else {
            dropMarks[0] = MARKS_DO_NOT_COUNT.contains(UnicodeScript.of(point));
        }
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            folded.append((char) ('0' + Character.digit(point, 10)));
        } else if (type != Character.FORMAT) {
            String same = SAME.get(point);
            if (same == null) {
                folded.appendCodePoint(point);
            } else {
                folded.append(same);
            }
        }
    }
}
