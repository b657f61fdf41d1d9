package org.mainstay.launcher.imports;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.mainstay.launcher.transfer.BulkJob;
import org.mainstay.launcher.transfer.JsonLines;
import org.mainstay.launcher.transfer.Kind;
import org.mainstay.launcher.transfer.Server;
import org.mainstay.launcher.transfer.TransferFailedException;

/**
 * Records that go to the server as one job. They are collected in a temporary file, so that a lost connection costs
 * nothing but sending it again, and their rows in another one, from which the rows that failed are taken.
 */
final class RecordJob implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    /** Failures that are in memory at once; for more the rows are read again. */
    private static final int MOST_FAILURES = 20_000;

    private final Server server;
    private final Kind kind;
    private final boolean byId;
    private final Path file;
    private final OutputStream lines;
    private final KeptRows rows;

    /** @param byId whether all records are there and are named by their ids; usually external ids name them */
    RecordJob(Server server, Kind kind, boolean byId) throws TransferFailedException {
        this.server = server;
        this.kind = kind;
        this.byId = byId;
        this.rows = new KeptRows();
        try {
            file = Files.createTempFile("mainstay-import", ".ndjson.gz");
            lines = new GZIPOutputStream(Files.newOutputStream(file), BUFFER);
        } catch (IOException problem) {
            throw KeptRows.failed(problem);
        }
    }

    void add(MappedRecord record) throws TransferFailedException {
        try {
            JsonObjectBuilder line = FieldText.JSON.createObjectBuilder();
            record.members().forEach(line::add);
            line.add(byId ? "id" : MappedField.EXTERNAL_ID, record.key());
            lines.write(line.build().toString().getBytes(StandardCharsets.UTF_8));
            lines.write('\n');
        } catch (IOException problem) {
            throw KeptRows.failed(problem);
        }
        rows.add(record.row());
    }

    /** Waits until the server has written all of them. */
    void run(Outcomes outcomes) throws TransferFailedException {
        if (rows.count() == 0) {
            return;
        }
        BulkJob job = BulkJob.create(server, asked());
        try {
            lines.close();
        } catch (IOException problem) {
            throw KeptRows.failed(problem);
        }
        job.start(file);
        JsonObject done = job.await(outcomes::watch);
        outcomes.done(done);
        if (done.getJsonNumber("failed").longValue() > 0) {
            tellFailures(job, outcomes);
        }
    }

    private JsonObject asked() {
        JsonObjectBuilder asked =
                FieldText.JSON.createObjectBuilder().add("object", kind.path()).add("format", "ndjson");
        return byId
                ? asked.add("operation", "update").build()
                : asked.add("operation", "upsert")
                        .add("externalIdField", MappedField.EXTERNAL_ID)
                        .build();
    }

    private void tellFailures(BulkJob job, Outcomes outcomes) throws TransferFailedException {
        try (JsonLines failures = job.failures()) {
            Map<Long, RowRefusal> some = new HashMap<>();
            for (JsonObject failure = failures.next(); failure != null; failure = failures.next()) {
                some.put(failure.getJsonNumber("row").longValue(), RowRefusal.of(failure));
                if (some.size() == MOST_FAILURES) {
                    tell(some, outcomes);
                    some.clear();
                }
            }
            tell(some, outcomes);
        }
    }

    private void tell(Map<Long, RowRefusal> refusals, Outcomes outcomes) throws TransferFailedException {
        if (!refusals.isEmpty()) {
            long[] number = {0};
            rows.forEach(row -> {
                RowRefusal refusal = refusals.get(++number[0]);
                if (refusal != null) {
                    outcomes.refused(row, refusal);
                }
            });
        }
    }

    @Override
    public void close() throws TransferFailedException {
        rows.close();
        try {
            lines.close();
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw KeptRows.failed(problem);
        }
    }
}
