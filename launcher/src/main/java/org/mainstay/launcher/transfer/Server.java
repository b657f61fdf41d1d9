package org.mainstay.launcher.transfer;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/**
 * The REST API of a running server, for requests that may be sent again: while the server is busy, or away after it once
 * answered, they are sent anew for about a minute, with growing pauses. May be used by several threads at once.
 */
public final class Server {
    private static final JsonReaderFactory JSON = JsonProvider.provider().createReaderFactory(Map.of());
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(2);

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

    /**
     * Posts a body of JSON that may be sent twice without another effect. With {@code Prefer: return=minimal}, so what
     * was written does not come back.
     */
    public JsonObject post(String path, byte[] body) throws TransferFailedException {
        return object(send(request(path)
                .header("Content-Type", "application/json")
                .header("Prefer", "return=minimal")
                .POST(BodyPublishers.ofByteArray(body))));
    }

    /** Waits before the same is asked for again, the longer the more often it was tried. */
    public boolean pause(int attempt) throws TransferFailedException {
        return pauses.pause(attempt, null);
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
        HttpRequest request = building.build();
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
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

    private JsonObject object(HttpResponse<byte[]> answer) throws TransferFailedException {
        if (answer.statusCode() == 401) {
            throw new TransferFailedException("The server does not accept this password of " + user + ".");
        }
        if (answer.statusCode() / 100 != 2) {
            String body = new String(answer.body(), StandardCharsets.UTF_8);
            throw new TransferFailedException(ProblemSentence.of(answer.statusCode(), body));
        }
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(answer.body()))) {
            return reader.readObject();
        } catch (JsonException notJson) {
            throw new TransferFailedException("What answers at " + url + " is not Mainstay.", notJson);
        }
    }
}
