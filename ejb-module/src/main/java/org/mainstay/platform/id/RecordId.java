package org.mainstay.platform.id;

import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/**
 * The public id of a record: 3 characters that name its kind, 12 base-62 digits of its key, and in the long form 3
 * characters that protect the case of the other 15. Both forms are read, the long one is written. The layout is the
 * one that CRM clients parse: for each five characters, bit i of a number is set when character i is an upper-case
 * letter, and that number picks a character of {@code A-Z0-5}.
 *
 * @param prefix the kind's three characters
 * @param key the row's key, 0 or greater
 */
public record RecordId(String prefix, long key) {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String CHECKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    private static final int PREFIX = 3;
    private static final int SHORT = 15;
    private static final int LONG = 18;

    public RecordId {
        if (prefix.length() != PREFIX || key < 0) {
            throw new IllegalArgumentException("not a prefix and key: " + prefix + ", " + key);
        }
    }

    /**
     * Reads a 15- or 18-character id.
     *
     * @throws BusinessException MALFORMED_ID when it is neither or the check characters do not fit; NOT_FOUND when no
     *     key can have that number
     */
    public static RecordId parse(String text) {
        if (text == null || text.length() != SHORT && text.length() != LONG) {
            throw malformed(text, "an id has 15 or 18 characters");
        }
        long key = 0;
        boolean tooLarge = false;
        for (int i = 0; i < SHORT; i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            if (digit < 0) {
                throw malformed(text, "character " + (i + 1) + " is not a letter or digit");
            }
            if (i >= PREFIX) {
                tooLarge |= key > (Long.MAX_VALUE - digit) / DIGITS.length();
                key = key * DIGITS.length() + digit;
            }
        }
        if (text.length() == LONG && !text.substring(SHORT).equals(checksum(text))) {
            throw malformed(text, "the last three characters do not fit the others; was upper or lower case changed?");
        }
        if (tooLarge) { // an id of another system can be like this
            throw new BusinessException(ErrorCode.NOT_FOUND, "There is no record " + text + ".");
        }
        return new RecordId(text.substring(0, PREFIX), key);
    }

    /** The 18-character form of a 15-character id. */
    public static String toLongForm(String shortForm) {
        return shortForm + checksum(shortForm);
    }

    private static BusinessException malformed(String text, String why) {
        String shown = text == null ? "null" : text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return new BusinessException(ErrorCode.MALFORMED_ID, "'" + shown + "' is not a record id: " + why + ".");
    }

    /** The 15-character form, which some CRM clients and URLs use. */
    public String toShortString() {
        return new String(write(), 0, SHORT);
    }

    /** The 18-character form. */
    @Override
    public String toString() {
        char[] text = write();
        addChecks(text);
        return new String(text);
    }

    /** The first 15 characters, and room for the others. */
    private char[] write() {
        char[] text = new char[LONG];
        prefix.getChars(0, PREFIX, text, 0);
        long rest = key;
        for (int i = SHORT - 1; i >= PREFIX; i--) {
            text[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return text;
    }

    private static String checksum(String text) {
        char[] complete = new char[LONG];
        text.getChars(0, SHORT, complete, 0);
        addChecks(complete);
        return new String(complete, SHORT, LONG - SHORT);
    }

    private static void addChecks(char[] text) {
        for (int group = 0; group < LONG - SHORT; group++) {
            int bits = 0;
            for (int i = 0; i < 5; i++) {
                char c = text[group * 5 + i];
                if (c >= 'A' && c <= 'Z') {
                    bits |= 1 << i;
                }
            }
            text[SHORT + group] = CHECKS.charAt(bits);
        }
    }
}
