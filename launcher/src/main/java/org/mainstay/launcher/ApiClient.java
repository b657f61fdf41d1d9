package org.mainstay.launcher;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.mainstay.launcher.transfer.ProblemSentence;

/** The public REST API of a running server, as any other client sees it. */
final class ApiClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String url;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    ApiClient(String url) {
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Whether these credentials may read the users, as only an administrator may. */
    boolean accepts(String user, String password) throws LaunchFailedException {
        HttpResponse<String> answer =
                send(request("/api/v1/users?limit=1", user, password).GET());
        return answer.statusCode() == 200 && parse(answer.body()).containsKey("items");
    }

    /** @return the answer's JSON object, empty when the answer has no content */
    JsonObject post(String path, JsonObject body, String user, String password) throws LaunchFailedException {
        return answer(
                request(path, user, password)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())),
                user);
    }

    /** @return the answer's JSON object */
    JsonObject get(String path, String user, String password) throws LaunchFailedException {
        return answer(request(path, user, password).GET(), user);
    }

    private JsonObject answer(HttpRequest.Builder request, String user) throws LaunchFailedException {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() == 401) {
            throw new LaunchFailedException("The server does not accept this password of " + user + ".");
        }
        if (answer.statusCode() / 100 != 2) {
            throw new LaunchFailedException(ProblemSentence.of(answer.statusCode(), answer.body()));
        }
        return answer.body().isBlank() ? JsonObject.EMPTY_JSON_OBJECT : parse(answer.body());
    }

    private HttpRequest.Builder request(String path, String user, String password) throws LaunchFailedException {
        String credentials = user + ":" + password;
        try {
            return HttpRequest.newBuilder(URI.create(url + path))
                    .timeout(PATIENCE)
                    .header("Accept", "application/json, application/problem+json")
                    .header("Prefer", "return=minimal")
                    .header(
                            "Authorization",
                            "Basic "
                                    + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException noUrl) {
            throw new LaunchFailedException(url + " is not an address of a server.", noUrl);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws LaunchFailedException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException problem) {
            throw new LaunchFailedException("No server answers at " + url + ".", problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchFailedException("Interrupted.", interrupted);
        }
    }

    private JsonObject parse(String body) throws LaunchFailedException {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (JsonException notJson) {
            throw new LaunchFailedException("What answers at " + url + " is not Mainstay.", notJson);
        }
    }
}
