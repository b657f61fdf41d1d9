package org.mainstay.launcher.backup;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a backup says about itself, as its last entry.
 *
 * @param mainstayVersion of the command that made it
 * @param schemaVersion the number of the newest migration of the database
 * @param createdAt the moment before the one whose state it holds
 * @param rows by table, without empty ones
 * @param sha256 of all entries before this one: name, length and content, see {@link EntryDigest}
 */
public record Manifest(
        String mainstayVersion,
        int schemaVersion,
        Instant createdAt,
        Map<String, Long> rows,
        long files,
        long fileBytes,
        String sha256) {

    static final int FORMAT = 1;
    private static final JsonWriterFactory PRETTY =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    public long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    String toJson() {
        JsonObjectBuilder counts = Json.createObjectBuilder();
        rows.forEach(counts::add);
        StringWriter text = new StringWriter();
        PRETTY.createWriter(text)
                .writeObject(Json.createObjectBuilder()
                        .add("format", FORMAT)
                        .add("mainstayVersion", mainstayVersion)
                        .add("schemaVersion", schemaVersion)
                        .add("createdAt", createdAt.toString())
                        .add("rows", counts)
                        .add("files", files)
                        .add("fileBytes", fileBytes)
                        .add("sha256", sha256)
                        .build());
        return text + "\n";
    }

    static Manifest parse(String json) throws DamagedBackupException {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject manifest = reader.readObject();
            if (manifest.getInt("format") != FORMAT) {
                throw new DamagedBackupException("its format is " + manifest.getInt("format")
                        + ", and this version of Mainstay reads " + FORMAT + " only");
            }
            Map<String, Long> rows = new TreeMap<>();
            manifest.getJsonObject("rows").forEach((table, n) -> rows.put(table, ((JsonNumber) n).longValueExact()));
            return new Manifest(
                    manifest.getString("mainstayVersion"),
                    manifest.getInt("schemaVersion"),
                    Instant.parse(manifest.getString("createdAt")),
                    rows,
                    manifest.getJsonNumber("files").longValueExact(),
                    manifest.getJsonNumber("fileBytes").longValueExact(),
                    manifest.getString("sha256"));
        } catch (JsonException
                | DateTimeException
                | ArithmeticException
                | ClassCastException
                | NullPointerException problem) {
            throw new DamagedBackupException("its manifest cannot be read");
        }
    }
}
