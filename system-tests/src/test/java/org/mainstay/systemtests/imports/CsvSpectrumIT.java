package org.mainstay.systemtests.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.User;

/** The files of csv-spectrum, each imported and read back: what it says of each file is what is stored. */
@Tag("micro")
class CsvSpectrumIT {
    private static final List<String> FIELDS = List.of("name", "description", "billingStreet", "site", "accountNumber");

    @TempDir
    private Path folder;

    private final Api api = User.admin();

    /** Without location_coordinates: what it is said to mean has another telephone number than the file. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "csvs/comma_in_quotes",
                "csvs/empty",
                "csvs/empty_crlf",
                "csvs/escaped_quotes",
                "csvs/json",
                "csvs/newlines",
                "csvs/newlines_crlf",
                "csvs/quotes_and_newlines",
                "csvs/simple",
                "csvs/simple_crlf",
                "csvs/utf8",
                "csvs_real_crlf/empty_crlf",
                "csvs_real_crlf/newlines_crlf",
                "csvs_real_crlf/simple_crlf"
            })
    void a_file_is_stored_as_it_is_meant(String file) {
        Corpus corpus = Corpus.find("nasty/csv-spectrum");
        String name = file.substring(file.indexOf('/') + 1);
        List<JsonObject> expected = corpus.objects("json/" + name + ".json");
        assertThat(expected)
                .hasSize(corpus.truths().getJsonObject("rows_expected").getInt(name));
        List<String> columns = new ArrayList<>(expected.get(0).keySet());
        String key = name.startsWith("newlines") ? "b" : columns.get(0);

        ImportRun imports = new ImportRun(folder);
        imports.ends(
                0,
                expected.size() + " rows, ",
                corpus.file(file + ".csv"),
                "--mapping",
                imports.file("mapping.json", mapping(columns, key)));

        for (JsonObject row : expected) {
            JsonObject stored = api.get("/accounts?filter=externalId==" + row.getString(key))
                    .is(200)
                    .items()
                    .get(0);
            for (int i = 0; i < columns.size(); i++) {
                String text = row.getString(columns.get(i));
                // the corpus ends lines in LF where its files are stored so, and the repaired files end them in CRLF
                assertThat(lines(stored.getString(FIELDS.get(i), ""), file)).isEqualTo(lines(text, file));
            }
        }
    }

    private static String lines(String text, String file) {
        return file.endsWith("crlf") ? text.replace("\r\n", "\n") : text;
    }

    private static String mapping(List<String> columns, String key) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        for (int i = 0; i < columns.size(); i++) {
            fields.add(FIELDS.get(i), columns.get(i));
        }
        return Json.createObjectBuilder()
                .add("object", "Account")
                .add("externalId", key)
                .add("fields", fields)
                .build()
                .toString();
    }
}
