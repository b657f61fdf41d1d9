package org.mainstay.identity.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a caller of a session sends: the short id of the organization, an exclamation mark and 256 random bits. It says
 * nothing by itself and has no dots, since some clients take what has for a signed token.
 */
record SessionId(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int LONGEST = 100;

    static SessionId fresh(String organization) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionId(
                organization + "!" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether any session can have this id. */
    boolean isPossible() {
        return text != null && text.length() <= LONGEST && text.indexOf('!') > 0;
    }

    /** What the database has of it. The id is random, so that a plain hash does not give it away. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
