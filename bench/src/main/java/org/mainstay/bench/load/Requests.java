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
        return post(path, "Content-Type: application/json\r\n", json);
    }

    /** A change of some members. */
    public byte[] patch(String path, String json) {
        return withBody("PATCH", path, "Content-Type: application/merge-patch+json\r\n", json);
    }

    public byte[] delete(String path) {
        return ("DELETE " + path + headers + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A message of SOAP 1.1 with that body. */
    public byte[] soap(String path, String body) {
        String message = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" + body
                + "</soap:Body></soap:Envelope>";
        return post(path, "Content-Type: text/xml; charset=utf-8\r\nSOAPAction: \"\"\r\n", message);
    }

    /** A message with a header, in which elements without a prefix are of that namespace. */
    public byte[] soap(String path, String namespace, String header, String body) {
        String message = "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns=\"" + namespace
                + "\"><soap:Header>" + header + "</soap:Header><soap:Body>" + body + "</soap:Body></soap:Envelope>";
        return ("POST " + path
                        + " HTTP/1.1\r\n"
                        + "Host: 127.0.0.1\r\n"
                        + "Content-Type:"
                        + " text/xml;"
                        + " charset=UTF-8\r\n"
                        + "SOAPAction:"
                        + " \"\"\r\n"
                        + "Content-Length:"
                        + " " + message.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + message)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] post(String path, String ofBody, String body) {
        return withBody("POST", path, ofBody, body);
    }

    private byte[] withBody(String method, String path, String ofBody, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return (method + " " + path + headers + ofBody + "Content-Length: " + length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }
}
