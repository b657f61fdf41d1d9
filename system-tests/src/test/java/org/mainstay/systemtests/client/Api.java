package org.mainstay.systemtests.client;

import jakarta.json.JsonObject;
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

/**
 * The REST API as one caller uses it. Paths are below {@code /api/v1} and written as they go over the wire. Whatever
 * the answer is, its form is checked: see {@link Reply}.
 */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final String url;
    private final String authorization;
    private final boolean mayFail;

    private Api(HttpClient http, String url, String authorization, boolean mayFail) {
        this.http = http;
        this.url = url;
        this.authorization = authorization;
        this.mayFail = mayFail;
    }

    /** The API of the server at that address, as nobody. */
    public static Api at(String url) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        return new Api(http, url, null, false);
    }

    /** The same API with HTTP Basic credentials. */
    public Api as(String user, String password) {
        return authorized(BasicCredentials.of(user, password));
    }

    /** The same API with that {@code Authorization} header, or without one when it is null. */
    public Api authorized(String header) {
        return new Api(http, url, header, mayFail);
    }

    /** The same API of a server that is about to be killed: what it answers with a status of 500 or more is let pass. */
    public Api ofDyingServer() {
        return new Api(http, url, authorization, true);
    }

    public String url() {
        return url;
    }

    public Reply get(String path) {
        return get(path, request -> request);
    }

    public Reply get(String path, UnaryOperator<HttpRequest.Builder> with) {
        return send(with.apply(request(path).GET()));
    }

    public Reply post(String path, JsonObject body) {
        return post(path, body, request -> request);
    }

    public Reply post(String path, JsonObject body, UnaryOperator<HttpRequest.Builder> with) {
        return send(with.apply(request("POST", path, "application/json", bytes(body))));
    }

    public Reply patch(String path, JsonObject body) {
        return patch(path, body, request -> request);
    }

    public Reply patch(String path, JsonObject body, UnaryOperator<HttpRequest.Builder> with) {
        return send(with.apply(request("PATCH", path, "application/merge-patch+json", bytes(body))));
    }

    public Reply put(String path, JsonObject body) {
        return send(request("PUT", path, "application/json", bytes(body)));
    }

    public Reply delete(String path) {
        return delete(path, request -> request);
    }

    public Reply delete(String path, UnaryOperator<HttpRequest.Builder> with) {
        return send(with.apply(request(path).DELETE()));
    }

    /** Any method with any bytes. */
    public Reply send(String method, String path, String contentType, byte[] body) {
        return send(request(method, path, contentType, body));
    }

    /** The same with more headers. */
    public Reply send(
            String method, String path, String contentType, byte[] body, UnaryOperator<HttpRequest.Builder> with) {
        return send(with.apply(request(method, path, contentType, body)));
    }

    private static byte[] bytes(JsonObject body) {
        return body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String method, String path, String contentType, byte[] body) {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofByteArray(body));
        return contentType == null ? request : request.header("Content-Type", contentType);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + "/api/v1" + path)).timeout(PATIENCE);
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            Reply reply = Reply.of(response);
            return mayFail && reply.status() >= 500 ? reply : reply.inForm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
