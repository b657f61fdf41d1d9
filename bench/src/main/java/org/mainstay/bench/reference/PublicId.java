package org.mainstay.bench.reference;

/** The public id of a record, 18 characters: prefix, key in base 62, check characters. */
public final class PublicId {
    public static final String ACCOUNT = "001";
    static final String USER = "005";

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String CHECKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    private PublicId() {}

    public static String of(String prefix, long key) {
        char[] text = new char[18];
        prefix.getChars(0, 3, text, 0);
        long rest = key;
        for (int i = 14; i >= 3; i--) {
            text[i] = DIGITS.charAt((int) (rest % 62));
            rest /= 62;
        }
        for (int group = 0; group < 3; group++) {
            int bits = 0;
            for (int i = 0; i < 5; i++) {
                char c = text[group * 5 + i];
                if (c >= 'A' && c <= 'Z') {
                    bits |= 1 << i;
                }
            }
            text[15 + group] = CHECKS.charAt(bits);
        }
        return new String(text);
    }

    /** The key in an id of an account, or -1 when it is none. */
    static long accountKey(String id) {
        if (id.length() != 18 || !id.startsWith(ACCOUNT)) {
            return -1;
        }
        long key = 0;
        for (int i = 3; i < 15; i++) {
            int digit = DIGITS.indexOf(id.charAt(i));
            if (digit < 0 || key > (Long.MAX_VALUE - digit) / 62) {
                return -1;
            }
            key = key * 62 + digit;
        }
        return of(ACCOUNT, key).equals(id) ? key : -1;
    }
}
