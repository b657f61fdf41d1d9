package org.mainstay.rest.bulk;

import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.mainstay.integration.bulk.BulkJob;
import org.mainstay.integration.bulk.RowCounts;
import org.mainstay.platform.json.JsonDocument;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.schema.ValueJson;

/** Writes jobs as JSON. */
final class BulkJobJson {

    private final Registry registry;
    private final ValueJson values;
    private final RecordType users;

    BulkJobJson(Registry registry) {
        this.registry = registry;
        this.values = new ValueJson(registry.schema());
        this.users = registry.schema().type("User");
    }

    byte[] job(BulkJob job) {
        return JsonDocument.write(1_024, json -> job(json, job));
    }

    /** @param next id behind which the list goes on, or null */
    byte[] page(List<BulkJob> jobs, String next) {
        return JsonDocument.write(8_192, json -> {
            json.writeStartObject().writeStartArray("items");
            jobs.forEach(job -> job(json, job));
            json.writeEnd();
            text(json, "next", next);
            json.writeEnd();
        });
    }

    private void job(JsonGenerator json, BulkJob job) {
        json.writeStartObject()
                .write("id", job.id().toString())
                .write("object", registry.schema().type(job.kind()).path())
                .write("operation", BulkJobBody.name(job.operation()))
                .write("format", BulkJobBody.name(job.format()))
                .write("state", BulkJobBody.name(job.state()));
        text(json, "externalIdField", job.matchBy());
        text(json, "undoOf", job.undoOf() == null ? null : job.undoOf().toString());
        text(json, "error", job.error());
        json.write("createdById", users.id(job.createdBy()).toString());
        moment(json, "createdDate", job.createdAt());
        moment(json, "startedDate", job.startedAt());
        moment(json, "finishedDate", job.finishedAt());
        json.write("expired", job.expired());
        progress(json, job.progress());
        json.writeEnd();
    }

    private static void progress(JsonGenerator json, BulkJob.Progress progress) {
        json.writeStartObject("progress");
        number(json, "rows", progress.rows());
        RowCounts counts = progress.counts();
        json.write("succeeded", counts.succeeded())
                .write("failed", counts.failed())
                .write("created", counts.created())
                .write("updated", counts.updated())
                .write("unchanged", counts.unchanged())
                .write("rowsPerSecond", BigDecimal.valueOf(progress.perSecond()).setScale(1, RoundingMode.HALF_UP));
        number(json, "secondsLeft", progress.secondsLeft());
        json.writeEnd();
    }

    private void moment(JsonGenerator json, String name, Instant moment) {
        Field like = users.field("createdDate");
        json.writeKey(name);
        values.write(json, users, like, moment);
    }

    private static void text(JsonGenerator json, String name, String text) {
        if (text == null) {
            json.writeNull(name);
        } else {
            json.write(name, text);
        }
    }

    private static void number(JsonGenerator json, String name, Long number) {
        if (number == null) {
            json.writeNull(name);
        } else {
            json.write(name, number);
        }
    }
}
