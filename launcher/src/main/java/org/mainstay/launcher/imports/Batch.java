package org.mainstay.launcher.imports;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records that travel in one request. No two of them are the same record. */
final class Batch {
    /** As many operations as the server takes in one request. */
    private static final int MOST = 200;

    /** In characters: with names of fields and escapes around it far below what the server takes. */
    private static final long LARGEST = 1 << 20;

    private static final JsonGeneratorFactory JSON = Json.createGeneratorFactory(Map.of());

    private final List<MappedRecord> records = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private long size;

    boolean hasRoomFor(MappedRecord record) {
        return records.isEmpty()
                || records.size() < MOST && size + record.size() <= LARGEST && !keys.contains(record.key());
    }

    void add(MappedRecord record) {
        records.add(record);
        keys.add(record.key());
        size += record.size();
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    List<MappedRecord> records() {
        return records;
    }

    /** The keys of its records. */
    Set<String> keys() {
        return keys;
    }

    /** The body of a request that writes these records, each by itself. */
    static byte[] body(String kind, List<MappedRecord> records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject().write("atomic", false).writeStartArray("operations");
            for (MappedRecord record : records) {
                json.writeStartObject()
                        .write("method", record.method())
                        .write("path", record.path(kind))
                        .writeStartObject("body");
                record.members().forEach(json::write);
                json.writeEnd().writeEnd();
            }
            json.writeEnd().writeEnd();
        }
        return bytes.toByteArray();
    }
}
