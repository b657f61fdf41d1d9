package org.mainstay.soap.fault;

/** Text as XML 1.0 can hold it: it has no way to write most control characters, which a record may well hold. */
public final class XmlText {

    private static final char REPLACEMENT = '\uFFFD';

    private XmlText() {}

    /** The text with each character that XML cannot hold replaced. */
    public static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isAllowed(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            clean.append(isAllowed(c) ? c : REPLACEMENT);
        }
        return clean.toString();
    }

    /** Surrogates count as allowed: the engine stores none that is half. */
    private static boolean isAllowed(char c) {
        return c >= ' ' && c < '\uFFFE' || c == '\t' || c == '\n' || c == '\r';
    }
}
