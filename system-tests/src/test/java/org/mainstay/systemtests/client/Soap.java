package org.mainstay.systemtests.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.mainstay.systemtests.server.RunningServer;

/** The contract Mainstay v1 as one caller uses it, over plain HTTP so that what is sent is seen. */
public final class Soap {

    private static final String NS_11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String NS_12 = "http://www.w3.org/2003/05/soap-envelope";
    private static final String PATH = "/services/mainstay/v1";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI address;
    private final String authorization;
    private final boolean soap12;

    private Soap(URI address, String authorization, boolean soap12) {
        this.address = address;
        this.authorization = authorization;
        this.soap12 = soap12;
    }

    public static Soap nobody() {
        return new Soap(address(), null, false);
    }

    /** The contract of the server at that address, as nobody. */
    public static Soap at(String url) {
        return new Soap(URI.create(url + PATH), null, false);
    }

    public static Soap admin() {
        return nobody().as("admin", RunningServer.adminPassword());
    }

    public Soap as(String user, String password) {
        return new Soap(address, BasicCredentials.of(user, password), soap12);
    }

    /** The same caller in SOAP 1.2. */
    public Soap in12() {
        return new Soap(address, authorization, true);
    }

    public static URI address() {
        return URI.create(RunningServer.baseUrl() + PATH);
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }

    public String envelope(String header, String body) {
        return "<S:Envelope xmlns:S=\"" + (soap12 ? NS_12 : NS_11) + "\" xmlns=\"urn:mainstay:v1\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + (header.isEmpty() ? "" : "<S:Header>" + header + "</S:Header>") + "<S:Body>" + body
                + "</S:Body></S:Envelope>";
    }

    private String mediaType() {
        return soap12 ? "application/soap+xml" : "text/xml";
    }

    public SoapReply call(String body) {
        return call("", body, r -> r);
    }

    public SoapReply call(String header, String body, UnaryOperator<HttpRequest.Builder> with) {
        byte[] message = envelope(header, body).getBytes(StandardCharsets.UTF_8);
        return send(mediaType() + "; charset=UTF-8", message, with);
    }

    /** By MTOM, with the bytes as the part {@code content@test}, or without a part when they are null. */
    public SoapReply callWithPart(String body, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        add(
                bytes,
                "--part\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"" + mediaType()
                        + "\"\r\nContent-Transfer-Encoding: 8bit\r\nContent-ID: <root@test>\r\n\r\n"
                        + envelope("", body));
        if (content != null) {
            add(
                    bytes,
                    "\r\n--part\r\nContent-Type: application/octet-stream\r\n"
                            + "Content-Transfer-Encoding: binary\r\nContent-ID: <content@test>\r\n\r\n");
            bytes.writeBytes(content);
        }
        add(bytes, "\r\n--part--\r\n");
        String type = "multipart/related; type=\"application/xop+xml\"; boundary=\"part\"; start=\"<root@test>\";"
                + " start-info=\"" + mediaType() + "\"";
        return send(type, bytes.toByteArray(), r -> r);
    }

    private static void add(ByteArrayOutputStream bytes, String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public SoapReply send(String contentType, byte[] body) {
        return send(contentType, body, r -> r);
    }

    private SoapReply send(String contentType, byte[] body, UnaryOperator<HttpRequest.Builder> with) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).POST(BodyPublishers.ofByteArray(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<byte[]> response = HTTP.send(with.apply(request).build(), BodyHandlers.ofByteArray());
            return new SoapReply(response.statusCode(), response.headers(), response.body()).inForm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
