package org.mainstay.launcher.exports;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.mainstay.launcher.transfer.BulkJob;
import org.mainstay.launcher.transfer.JsonLines;
import org.mainstay.launcher.transfer.Kind;
import org.mainstay.launcher.transfer.KindField;
import org.mainstay.launcher.transfer.Server;
import org.mainstay.launcher.transfer.TransferFailedException;

/**
 * One run of an export: all live records of a kind that the caller may see, in the order of their creation, found by a
 * bulk job. None of them is kept in memory; records that are added meanwhile may be missing.
 */
public final class Export {
    private final Server server;
    private final ExportRequest request;

    public Export(Server server, ExportRequest request) {
        this.server = server;
        this.request = request;
    }

    /** @return what to tell the user */
    public String run() throws TransferFailedException {
        Kind kind = Kind.load(server, request.object());
        List<KindField> fields = fields(kind);
        BulkJob job = BulkJob.create(server, asked(kind, fields));
        job.await(progress -> {});
        try (JsonLines found = job.results();
                RecordWriter records = writer(kind, fields)) {
            String told = write(found, records);
            job.remove();
            return told;
        } catch (IOException problem) {
            throw new TransferFailedException(
                    (request.out() == null ? "Standard output" : request.out()) + " cannot be written: "
                            + problem.getMessage() + ".",
                    problem);
        }
    }

    private JsonObject asked(Kind kind, List<KindField> fields) {
        JsonObjectBuilder asked = Json.createObjectBuilder()
                .add("object", kind.path())
                .add("operation", "query")
                .add("format", "ndjson")
                .add("fields", fields.stream().map(KindField::name).collect(Collectors.joining(",")));
        return (request.filter() == null ? asked : asked.add("filter", request.filter())).build();
    }

    private static String write(JsonLines found, RecordWriter records) throws IOException, TransferFailedException {
        long count = 0;
        for (JsonObject record = found.next(); record != null; record = found.next()) {
            records.write(record);
            count++;
        }
        String cut = records.cut() == 0 ? "" : ", " + records.cut() + " texts cut to what a cell can hold";
        return count + (count == 1 ? " record" : " records") + " exported" + cut;
    }

    private List<KindField> fields(Kind kind) throws TransferFailedException {
        List<KindField> fields = new ArrayList<>();
        for (String name : request.fields()) {
            fields.add(kind.field(name.strip())
                    .orElseThrow(() -> new TransferFailedException(kind.apiName() + " has no field '" + name.strip()
                            + "'; there are "
                            + kind.fields().stream().map(KindField::name).collect(Collectors.joining(", "))
                            + ".")));
        }
        return fields.isEmpty() ? kind.fields() : fields;
    }

    private RecordWriter writer(Kind kind, List<KindField> fields) throws IOException {
        OutputStream bytes = bytes();
        return switch (request.format()) {
            case csv -> new CsvRecordWriter(text(bytes), fields, request.raw());
            case ndjson -> new JsonLineWriter(text(bytes));
            case xlsx -> new XlsxRecordWriter(bytes, kind.apiName(), fields);
        };
    }

    private static Writer text(OutputStream bytes) {
        return new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    }

    private OutputStream bytes() throws IOException {
        if (request.out() == null) {
            return new FileOutputStream(FileDescriptor.out);
        }
        OutputStream file = Files.newOutputStream(request.out());
        return request.out().toString().endsWith(".gz") ? new GZIPOutputStream(file) : file;
    }
}
