package org.mainstay.launcher.transfer;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** A bulk job of the server: it takes data, works by itself, and leaves files with what became of each row. */
public final class BulkJob {
    private static final String JOBS = "/bulk/jobs";
    private static final long FIRST_PAUSE = Duration.ofMillis(20).toMillis();
    private static final long LONGEST_PAUSE = Duration.ofMillis(500).toMillis();

    private final Server server;
    private final String id;

    private BulkJob(Server server, String id) {
        this.server = server;
        this.id = id;
    }

    /** @param asked what the API takes */
    public static BulkJob create(Server server, JsonObject asked) throws TransferFailedException {
        return new BulkJob(server, server.post(JOBS, asked).getString("id"));
    }

    /** By which the job is found later. */
    public String id() {
        return id;
    }

    /** Sends lines of JSON, packed by gzip, and lets the work begin. */
    public void start(Path packedLines) throws TransferFailedException {
        server.put(path("/data"), "application/x-ndjson", packedLines);
        server.patch(path(""), Json.createObjectBuilder().add("state", "closed").build());
    }

    /**
     * Waits until it is over.
     *
     * @param watching told again and again how far it is, with the member {@code progress} of the job
     * @return how far it came
     * @throws TransferFailedException when it failed or was cancelled
     */
    public JsonObject await(Consumer<JsonObject> watching) throws TransferFailedException {
        for (long pause = FIRST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
            JsonObject job = server.get(path(""));
            JsonObject progress = job.getJsonObject("progress");
            watching.accept(progress);
            switch (job.getString("state")) {
                case "done" -> {
                    return progress;
                }
                case "failed" -> throw new TransferFailedException(job.getString("error", "The job failed."));
                case "cancelled" -> throw new TransferFailedException("The job " + id + " was cancelled.");
                default -> sleep(pause);
            }
        }
    }

    private static void sleep(long millis) throws TransferFailedException {
        try {
            Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TransferFailedException("Interrupted.", interrupted);
        }
    }

    /** What the job found, or what became of the rows that it wrote. */
    public JsonLines results() throws TransferFailedException {
        return JsonLines.of(server, path("/results.ndjson"));
    }

    /** The rows that failed, with reasons. */
    public JsonLines failures() throws TransferFailedException {
        return JsonLines.of(server, path("/failures.ndjson"));
    }

    /** Removes what it keeps on the server. */
    public void remove() throws TransferFailedException {
        server.delete(path(""));
    }

    private String path(String below) {
        return JOBS + "/" + id + below;
    }
}
