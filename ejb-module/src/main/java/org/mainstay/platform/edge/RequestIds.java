package org.mainstay.platform.edge;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The id of a request: the caller's when it is a sane one, else a new one. */
public final class RequestIds {

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestIds() {}

    /** @param given what the caller calls the request, or null */
    public static String of(String given) {
        return given != null && SANE.matcher(given).matches() ? given : fresh();
    }

    public static String fresh() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
