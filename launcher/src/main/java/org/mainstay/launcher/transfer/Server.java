package org.mainstay.launcher.transfer;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The REST API of a running server, for requests that may be sent again: while the server is busy, or away after it once
 * answered, they are sent anew for about a minute, with growing pauses. May be used by several threads at once.
 */
public final class Server {
    private static final JsonReaderFactory JSON = JsonProvider.provider().createReaderFactory(Map.of());
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final Duration LONG_TRANSFER = Duration.ofHours(2);

    /** Held by somebody else right now, too many requests, too busy. */
    private static final Set<Integer> LATER = Set.of(409, 429, 503);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final String url;
    private final String user;
    private final String authorization;
    private final Pauses pauses;

    /** One that never answered is most likely not there, and nobody wants to wait for it. */
    private volatile boolean answered;

    public Server(String url, String user, String password) {
        this(url, user, password, Pauses.USUAL);
    }

    Server(String url, String user, String password, Pauses pauses) {
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        this.user = user;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        this.pauses = pauses;
    }

    /** Part of a path or query: everything but letters and digits is encoded. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * The object that a path below {@code /api/v1} answers with.
     *
     * @throws TransferFailedException when it is refused, or nobody answers
     */
    public JsonObject get(String path) throws TransferFailedException {
        return object(send(request(path).GET()));
    }

    /** Posts a body of JSON; sent again, it has no further effect. */
    JsonObject post(String path, JsonObject body) throws TransferFailedException {
        return object(send(writing(path, "application/json").POST(BodyPublishers.ofString(body.toString()))));
    }

    /** Changes what is at the path; sent again, it has no further effect. */
    void patch(String path, JsonObject change) throws TransferFailedException {
        object(send(writing(path, "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(change.toString()))));
    }

    private HttpRequest.Builder writing(String path, String type) throws TransferFailedException {
        return request(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Puts a file there that is packed by gzip. */
    void put(String path, String type, Path packed) throws TransferFailedException {
        try {
            object(send(request(path)
                    .header("Content-Type", type)
                    .header("Content-Encoding", "gzip")
                    .timeout(LONG_TRANSFER)
                    .PUT(BodyPublishers.ofFile(packed))));
        } catch (FileNotFoundException gone) {
            throw new TransferFailedException("The file " + packed + " is not there any more.", gone);
        }
    }

    void delete(String path) throws TransferFailedException {
        refuseFailure(send(request(path).DELETE()));
    }

    /** Writes what a path answers with into a file, packed by gzip. */
    void download(String path, Path file) throws TransferFailedException {
        HttpRequest request = request(path)
                .setHeader("Accept", "application/x-ndjson, application/problem+json")
                .header("Accept-Encoding", "gzip")
                .timeout(LONG_TRANSFER)
                .GET()
                .build();
        HttpResponse<Path> answer = send(request, BodyHandlers.ofFile(file));
        if (answer.statusCode() / 100 != 2) {
            throw failure(answer.statusCode(), text(file));
        }
    }

    private static String text(Path file) throws TransferFailedException {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new TransferFailedException("The server refused, in words that cannot be read.", unreadable);
        }
    }

    private HttpRequest.Builder request(String path) throws TransferFailedException {
        try {
            return HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                    .timeout(ANSWER)
                    .header("Accept", "application/json, application/problem+json")
                    .header("Authorization", authorization);
        } catch (IllegalArgumentException noUrl) {
            throw new TransferFailedException(url + " is not an address of a server.", noUrl);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder building) throws TransferFailedException {
        return send(building.build(), BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) throws TransferFailedException {
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<T> answer = http.send(request, body);
                answered = true;
                String after = answer.headers().firstValue("Retry-After").orElse(null);
                if (!LATER.contains(answer.statusCode()) || !pauses.pause(attempt, after)) {
                    return answer;
                }
            } catch (IOException lost) {
                boolean isAbsent = lost instanceof ConnectException && !answered;
                if (isAbsent || !pauses.pause(attempt, null)) {
                    throw new TransferFailedException("No server answers at " + url + ".", lost);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new TransferFailedException("Interrupted.", interrupted);
            }
        }
    }

    private TransferFailedException failure(int status, String body) {
        return new TransferFailedException(
                status == 401
                        ? "The server does not accept this password of " + user + "."
                        : ProblemSentence.of(status, body));
    }

    private void refuseFailure(HttpResponse<byte[]> answer) throws TransferFailedException {
        if (answer.statusCode() / 100 != 2) {
            throw failure(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    private JsonObject object(HttpResponse<byte[]> answer) throws TransferFailedException {
        refuseFailure(answer);
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(answer.body()))) {
            return reader.readObject();
        } catch (JsonException notJson) {
            throw new TransferFailedException("What answers at " + url + " is not Mainstay.", notJson);
        }
    }
}
