package org.mainstay.systemtests.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mainstay.systemtests.client.SharedFolder;

/** A folder of public data, read independently of the import. */
record Corpus(Path folder) {

    static Corpus find(String path) {
        return new Corpus(SharedFolder.find(path));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** What its makers say of it. */
    JsonObject truths() {
        return json("truths.json").asJsonObject().getJsonObject("truths");
    }

    /** The objects of a file of JSON, which may be a single one. */
    List<JsonObject> objects(String name) {
        JsonStructure content = json(name);
        return content instanceof JsonArray array
                ? array.getValuesAs(JsonObject.class)
                : List.of(content.asJsonObject());
    }

    private JsonStructure json(String name) {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file(name)))) {
            return reader.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonObject> lines(String name) {
        try {
            return Files.readAllLines(file(name)).stream()
                    .map(line -> value(line).asJsonObject())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonValue value(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }

    List<NamedCsvRecord> rows(String name) {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file(name))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
