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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Waits for the application. The server itself answers 200 with an empty list of checks long before the application is
 * deployed, and also when its deployment failed, so only an answer with checks counts.
 */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration ONE_REQUEST = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ONE_REQUEST).build();
    private final HttpRequest health;
    private final HttpRequest api;
    private final HttpRequest contract;
    private final DataFolder data;

    Readiness(String url, DataFolder data) {
        this.health = get(url + "/health/ready");
        this.api = get(url + "/api/v1");
        this.contract = get(url + "/services/mainstay/v1?wsdl");
        this.data = data;
    }

    private static HttpRequest get(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(ONE_REQUEST).build();
    }

    /** Returns when the application is ready; fails when it refuses, when a child ends, or when it takes too long. */
    void await(List<Child> children, BooleanSupplier deploymentFailed)
            throws LaunchFailedException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            failIfRefused();
            for (Child child : children) {
                failIfEnded(child);
            }
            if (deploymentFailed.getAsBoolean()) {
                failIfRefused();
                throw new LaunchFailedException("The application could not start; the reason is in " + log() + ".");
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchFailedException("The application was not ready after " + PATIENCE.toSeconds()
                        + " seconds; the reason is in " + log() + ".");
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    /** The checks are up for a moment in which the server cannot route to the application yet and answers 500. */
    private boolean isReady() throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(health, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && hasChecks(answer.body()) && isServed();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** A server loads one module after the other, and SOAP last. */
    private boolean isServed() throws IOException, InterruptedException {
        return status(api) < 500 && status(contract) == 200;
    }

    private int status(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    static boolean hasChecks(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject health = reader.readObject();
            return health.containsKey("checks")
                    && !health.getJsonArray("checks").isEmpty();
        } catch (JsonException | ClassCastException somethingElse) {
            return false;
        }
    }

    private void failIfRefused() throws LaunchFailedException {
        Path refusal = data.notices().resolve("refused");
        try {
            if (Files.exists(refusal) && !Files.readString(refusal).isBlank()) {
                throw new LaunchFailedException(Files.readString(refusal).strip());
            }
        } catch (IOException beingWritten) {
            // the next look will tell
        }
    }

    private void failIfEnded(Child child) throws LaunchFailedException {
        if (!child.isAlive()) {
            failIfRefused();
            throw new LaunchFailedException(
                    "The " + child.name() + " ended while starting; the reason is in " + data.log() + ".");
        }
    }

    private Path log() {
        return data.log().resolve("server.log");
    }
}
