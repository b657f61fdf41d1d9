package org.mainstay.systemtests.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.SharedFolder;
import org.mainstay.systemtests.client.User;

/** The 318 files of JSONTestSuite as bodies. That every refusal is a problem document, {@link Api} checks. */
@ExtendWith(Aftermath.class)
class JsonSuiteIT {

    private static final Map<String, byte[]> FILES = new HashMap<>();
    private static List<NamedCsvRecord> cases;

    private final Api api = User.admin();

    @BeforeAll
    static void readSuite() throws IOException {
        Path suite = SharedFolder.find("nasty/json-test-suite");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(suite.resolve("cases.csv"))) {
            cases = csv.stream().toList();
        }
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new GzipCompressorInputStream(Files.newInputStream(suite.resolve("files.tar.gz"))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                FILES.put(Path.of(entry.getName()).getFileName().toString(), tar.readAllBytes());
            }
        }
    }

    private static Stream<String> expected(String what) {
        return cases.stream().filter(row -> row.getField("expect").equals(what)).map(row -> row.getField("file"));
    }

    /** As the body of a creation and as the body of a change. */
    private List<Reply> send(String file) {
        String account = api.post("/accounts", body("name", "JSON")).is(201).id();
        byte[] bytes = FILES.get(file);
        return List.of(
                api.send("POST", "/accounts", "application/json", bytes),
                api.send("PATCH", "/accounts/" + account, "application/merge-patch+json", bytes));
    }

    @Test
    void the_suite_is_complete() {
        assertThat(cases)
                .hasSize(318)
                .allMatch(row -> FILES.get(row.getField("file")).length == Integer.parseInt(row.getField("bytes")));
    }

    @Test
    void what_is_no_json_is_refused_as_such() {
        assertThat(expected("reject")).hasSize(188).allSatisfy(file -> {
            for (Reply reply : send(file)) {
                reply.isRefused(400, "MALFORMED_JSON");
            }
        });
    }

    @Test
    void what_is_json_is_read_unless_it_is_no_object_or_names_a_member_twice() {
        assertThat(expected("accept")).hasSize(95).allSatisfy(file -> {
            boolean readable = isObjectWithoutDuplicates(FILES.get(file));
            for (Reply reply : send(file)) {
                boolean malformed = reply.status() >= 400 && reply.code().equals("MALFORMED_JSON");
                assertThat(malformed).as("%s %s", file, reply).isEqualTo(!readable);
            }
        });
    }

    private static boolean isObjectWithoutDuplicates(byte[] json) {
        Map<String, ?> strict = Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE);
        try (JsonReader reader =
                Json.createReaderFactory(strict).createReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8)) {
            return reader.readValue() instanceof JsonObject;
        } catch (JsonException e) {
            return false;
        }
    }

    @Test
    void where_the_standard_leaves_it_open_the_answer_is_an_answer() {
        assertThat(expected("either")).hasSize(35).allSatisfy(file -> {
            for (Reply reply : send(file)) {
                assertThat(reply.status()).as("%s %s", file, reply).isBetween(200, 422);
            }
        });
    }
}
