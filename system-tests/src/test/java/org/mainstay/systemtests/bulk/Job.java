package org.mainstay.systemtests.bulk;

import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.server.Eventually;

/** A bulk job as its owner sees it. */
record Job(Api api, String id) {

    static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<String> OVER = Set.of("done", "failed", "cancelled");

    static Job create(Api api, Object... namesAndValues) {
        return new Job(api, api.post("/bulk/jobs", body(namesAndValues)).is(201).id());
    }

    /** One that has its data already, and works on them. */
    static Job of(Api api, String operation, String kind, String csv) {
        Job job = create(api, "object", kind, "operation", operation);
        job.upload("text/csv", csv).is(200);
        job.close().is(200);
        return job;
    }

    String path() {
        return "/bulk/jobs/" + id;
    }

    Reply upload(String type, String data) {
        return upload(type, data.getBytes(StandardCharsets.UTF_8));
    }

    Reply upload(String type, byte[] data) {
        return api.send("PUT", path() + "/data", type, data);
    }

    Reply packed(String type, byte[] data) {
        return api.send("PUT", path() + "/data", type, data, request -> request.header("Content-Encoding", "gzip"));
    }

    Reply close() {
        return api.patch(path(), body("state", "closed"));
    }

    Reply cancel() {
        return api.patch(path(), body("state", "cancelled"));
    }

    Job undo() {
        return new Job(api, api.post(path() + "/undo", null).is(201).id());
    }

    JsonObject read() {
        return api.get(path()).is(200).json();
    }

    /** Waits until it is over. */
    Job done() {
        Eventually.within(PATIENCE, () -> OVER.contains(read().getString("state")));
        return this;
    }

    String state() {
        return read().getString("state");
    }

    int succeeded() {
        return read().getJsonObject("progress").getInt("succeeded");
    }

    int failed() {
        return read().getJsonObject("progress").getInt("failed");
    }

    /** The lines of a file of it, such as {@code failures.csv}. */
    List<String> lines(String file) {
        return api.get(path() + "/" + file).is(200).text().lines().toList();
    }
}
