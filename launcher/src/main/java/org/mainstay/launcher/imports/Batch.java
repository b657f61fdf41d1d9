package org.mainstay.launcher.imports;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mainstay.launcher.transfer.Server;

/** Records that travel in one request. No two of them are the same record. */
final class Batch {
    /** As many operations as the server takes in one request. */
    private static final int MOST = 200;

    /** Of all values, in bytes. With the names of fields around them it is below the 4 MiB that the server takes. */
    private static final long LARGEST = 2_000_000;

    private static final Pattern REFERENCE = Pattern.compile("\\$+ref:");
    private static final JsonGeneratorFactory JSON = FieldText.JSON.createGeneratorFactory(Map.of());

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
                        .write(
                                "path",
                                "/" + kind + (record.byId() ? "/" : "/by-external-id/")
                                        + Server.encoded(literal(record.key())))
                        .writeStartObject("body");
                record.members().forEach((name, value) -> json.write(name, literal(value)));
                json.writeEnd().writeEnd();
            }
            json.writeEnd().writeEnd();
        }
        return bytes.toByteArray();
    }

    private static JsonValue literal(JsonValue value) {
        if (value instanceof JsonString text && text.getString().startsWith("$")) {
            return FieldText.JSON.createValue(literal(text.getString()));
        } else if (value instanceof JsonObject related) {
            return FieldText.JSON
                    .createObjectBuilder()
                    .add(MappedField.EXTERNAL_ID, literal(related.get(MappedField.EXTERNAL_ID)))
                    .build();
        }
        return value;
    }

    /** What would be a reference to another operation of the batch is marked as the text that it is. */
    private static String literal(String text) {
        return REFERENCE.matcher(text).lookingAt() ? "$" + text : text;
    }
}
