package org.mainstay.bench.bulk;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/** A bulk job as its client drives it. */
final class Job {
    private static final long PAUSE_MILLIS = 200;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String jobs;
    private final String authorization;
    private final String id;

    private Job(String jobs, String authorization, String asked) throws IOException, InterruptedException {
        this.jobs = jobs;
        this.authorization = authorization;
        this.id = json(send("POST", "", "application/json", BodyPublishers.ofString(asked)))
                .getString("id");
    }

    static Job of(int port, String password, String asked) throws IOException, InterruptedException {
        String pair = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        return new Job("http://127.0.0.1:" + port + "/api/v1/bulk/jobs", "Basic " + pair, asked);
    }

    /** Sends the data and lets the work begin. */
    Job start(Path csv) throws IOException, InterruptedException {
        send("PUT", "/" + id + "/data", "text/csv", BodyPublishers.ofFile(csv));
        send("PATCH", "/" + id, "application/merge-patch+json", BodyPublishers.ofString("{\"state\": \"closed\"}"));
        return this;
    }

    /** @param meanwhile what to do again and again until it is over */
    JsonObject await(Meanwhile meanwhile) throws IOException, InterruptedException {
        while (true) {
            JsonObject job = json(send("GET", "/" + id, "application/json", BodyPublishers.noBody()));
            switch (job.getString("state")) {
                case "done" -> {
                    return job.getJsonObject("progress");
                }
                case "failed", "cancelled" -> throw new IOException("the job ended so: " + job);
                default -> Thread.sleep(PAUSE_MILLIS);
            }
            meanwhile.run();
        }
    }

    interface Meanwhile {
        void run() throws IOException;
    }

    /** Reads its results to the end. */
    long download() throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = HTTP.send(
                request("GET", "/" + id + "/results.csv", "text/csv", BodyPublishers.noBody()),
                BodyHandlers.ofInputStream());
        try (InputStream in = answer.body()) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private HttpRequest request(String method, String path, String type, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(jobs + path))
                .header("Authorization", authorization)
                .header("Content-Type", type)
                .method(method, body)
                .build();
    }

    private String send(String method, String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request(method, path, type, body), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
