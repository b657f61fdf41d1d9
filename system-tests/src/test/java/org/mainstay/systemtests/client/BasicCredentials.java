package org.mainstay.systemtests.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** HTTP Basic (RFC 7617), in UTF-8. */
public final class BasicCredentials {

    private BasicCredentials() {}

    /** The value of the header {@code Authorization}. */
    public static String of(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
