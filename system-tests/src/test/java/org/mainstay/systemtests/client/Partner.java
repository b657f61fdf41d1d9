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
import java.util.zip.GZIPOutputStream;
import org.mainstay.systemtests.server.RunningServer;

/** The Partner API as one caller uses it, over plain HTTP so that what is sent is seen. */
public record Partner(URI address, String session) {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    public static Partner nobody(String version) {
        return at(RunningServer.baseUrl().toString(), version);
    }

    public static Partner at(String url, String version) {
        return new Partner(URI.create(url + "/services/Soap/u/" + version), null);
    }

    public static Partner admin(String version) {
        return nobody(version).logIn("admin", RunningServer.adminPassword());
    }

    public Partner logIn(String user, String password) {
        PartnerReply reply = call("<login><username>" + user + "</username><password>" + Soap.escape(password)
                        + "</password></login>")
                .isDone();
        return new Partner(address, reply.text("sessionId"));
    }

    /** The same caller by another version. */
    public Partner in(String version) {
        return new Partner(address.resolve("/services/Soap/u/" + version), session);
    }

    public Partner with(String anySession) {
        return new Partner(address, anySession);
    }

    public String envelope(String header, String body) {
        String own = session == null ? "" : "<SessionHeader><sessionId>" + session + "</sessionId></SessionHeader>";
        return "<se:Envelope xmlns:se=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns=\"urn:partner.soap.sforce.com\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\">"
                + "<se:Header>" + own + header + "</se:Header><se:Body>" + body + "</se:Body></se:Envelope>";
    }

    public PartnerReply call(String body) {
        return call("", body);
    }

    public PartnerReply call(String header, String body) {
        return send(envelope(header, body).getBytes(StandardCharsets.UTF_8), r -> r);
    }

    public PartnerReply send(byte[] message, UnaryOperator<HttpRequest.Builder> with) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("SOAPAction", "\"\"")
                .POST(BodyPublishers.ofByteArray(message));
        try {
            HttpResponse<byte[]> response = HTTP.send(with.apply(request).build(), BodyHandlers.ofByteArray());
            return new PartnerReply(response.statusCode(), response.headers(), response.body()).inForm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
