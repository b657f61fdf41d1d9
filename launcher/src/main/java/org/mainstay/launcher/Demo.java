package org.mainstay.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.mainstay.launcher.demo.DemoData;
import org.mainstay.launcher.demo.DemoRecord;

/** {@code run --demo}: writes invented data through the public REST API, as any other client would. */
final class Demo {
    static final long SEED = 1;

    private static final int BATCH = 200;

    private final ApiClient api;
    private final String user;
    private final String password;
    private final List<DemoRecord> waiting = new ArrayList<>();
    private int written;

    Demo(ApiClient api, String user, String password) {
        this.api = api;
        this.user = user;
        this.password = password;
    }

    /** Does nothing where there are accounts already. Returns what it did, as a sentence. */
    String write(long seed) throws LaunchFailedException {
        if (password.isBlank()) {
            return "No demo data: this is no new installation, or MAINSTAY_ADMIN_PASSWORD would have to be set.";
        }
        if (!api.get("/api/v1/accounts?limit=1", user, password)
                .getJsonArray("items")
                .isEmpty()) {
            return "No demo data: there are accounts already.";
        }
        try {
            new DemoData(seed, LocalDate.now(ZoneOffset.UTC)).forEach(this::add);
            flush();
        } catch (RefusedException refused) {
            throw refused.reason;
        }
        return "Demo data: " + written + " records of the seed " + seed + " written.";
    }

    /** Whoever is referred to by its external id has to be in an earlier batch. */
    private void add(DemoRecord record) {
        boolean full = waiting.size() == BATCH
                || !waiting.isEmpty() && !waiting.get(0).path().equals(record.path())
                || waiting.stream().anyMatch(earlier -> record.refersTo(earlier.externalId()));
        try {
            if (full) {
                flush();
            }
        } catch (LaunchFailedException problem) {
            throw new RefusedException(problem);
        }
        waiting.add(record);
    }

    private void flush() throws LaunchFailedException {
        JsonArrayBuilder operations = Json.createArrayBuilder();
        for (DemoRecord record : waiting) {
            operations.add(Json.createObjectBuilder()
                    .add("method", "POST")
                    .add("path", "/" + record.path())
                    .add("body", record.body()));
        }
        api.post(
                "/api/v1/batch",
                Json.createObjectBuilder()
                        .add("atomic", true)
                        .add("operations", operations)
                        .build(),
                user,
                password);
        written += waiting.size();
        waiting.clear();
    }

    /** Carries the reason through code that knows nothing of servers. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient LaunchFailedException reason;

        RefusedException(LaunchFailedException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
