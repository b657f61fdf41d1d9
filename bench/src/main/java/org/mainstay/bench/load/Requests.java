package org.mainstay.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Whole requests as bytes, with the credentials of one user. */
public final class Requests {
    private final String headers;

    public Requests(String user, String password) {
        String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        headers = " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Basic " + pair + "\r\nAccept: application/json\r\n";
    }

    public byte[] get(String path) {
        return ("GET " + path + headers + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    public byte[] post(String path, String json) {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return ("POST " + path + headers + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n"
                        + json)
                .getBytes(StandardCharsets.UTF_8);
    }
}
