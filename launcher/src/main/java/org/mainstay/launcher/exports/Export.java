package org.mainstay.launcher.exports;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
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
import org.mainstay.launcher.transfer.Kind;
import org.mainstay.launcher.transfer.KindField;
import org.mainstay.launcher.transfer.Server;
import org.mainstay.launcher.transfer.TransferFailedException;

/**
 * One run of an export: all live records of a kind that the caller may see, in the order of their creation. It reads page
 * by page and keeps none of them; records that are added meanwhile may be missing.
 */
public final class Export {
    private static final int PAGE = 200;

    private final Server server;
    private final ExportRequest request;

    public Export(Server server, ExportRequest request) {
        this.server = server;
        this.request = request;
    }

    /** @return how many records there were */
    public long run() throws TransferFailedException {
        Kind kind = Kind.load(server, request.object());
        List<KindField> fields = fields(kind);
        String list = "/" + kind.path() + "?limit=" + PAGE + "&fields="
                + fields.stream().map(KindField::name).collect(Collectors.joining(","))
                + (request.filter() == null ? "" : "&filter=" + Server.encoded(request.filter()));
        JsonObject first = server.get(list);
        try (RecordWriter records = writer(kind, fields)) {
            return write(list, first, records);
        } catch (IOException problem) {
            throw new TransferFailedException(
                    (request.out() == null ? "Standard output" : request.out()) + " cannot be written: "
                            + problem.getMessage() + ".",
                    problem);
        }
    }

    private long write(String list, JsonObject first, RecordWriter records)
            throws IOException, TransferFailedException {
        long count = 0;
        JsonObject page = first;
        while (true) {
            for (JsonObject record : page.getJsonArray("items").getValuesAs(JsonObject.class)) {
                records.write(record);
                count++;
            }
            if (!(page.get("next") instanceof JsonString next)) {
                return count;
            }
            page = server.get(list + "&cursor=" + Server.encoded(next.getString()));
        }
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
