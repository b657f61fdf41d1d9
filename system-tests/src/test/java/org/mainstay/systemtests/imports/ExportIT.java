package org.mainstay.systemtests.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.User;
import org.mainstay.systemtests.server.MainstayScript;

/** {@code ./mainstay export}, and that an import of what it wrote changes nothing. */
@Tag("micro")
class ExportIT {
    private static final List<String> TEXTS = List.of(
            "=1+1",
            "+49 221 1",
            "-2+3",
            "@SUM(A1)",
            "'=1",
            "''",
            "-5",
            "plain, with \"quotes\" and\r\nlines",
            " blanks ",
            "\t=tab",
            "Ünïcødé 株式会社 🚲");

    @TempDir
    private Path folder;

    private final Api api = User.admin();
    private final String mark = UUID.randomUUID().toString().substring(0, 30);
    private final String filter = "accountNumber==" + mark;

    private List<JsonObject> create() {
        List<JsonObject> created = new ArrayList<>();
        for (String text : TEXTS) {
            created.add(api.post("/accounts", body("name", text, "accountNumber", mark, "annualRevenue", 5))
                    .is(201)
                    .json());
        }
        return created;
    }

    private String export(Object... options) {
        MainstayScript run = new ImportRun(folder).export(options);
        assertThat(run.exitCode()).as("%s", run).isZero();
        return run.out();
    }

    @Test
    void an_export_that_is_imported_again_changes_nothing_and_restores_what_was_changed() {
        List<JsonObject> created = create();
        Path file = folder.resolve("accounts.csv");
        export("--object", "Account", "--filter", filter, "--out", file);

        ImportRun imports = new ImportRun(folder);
        MainstayScript again =
                imports.ends(0, "11 rows, 0 created, 0 updated, 11 unchanged, 0 failed", file, "--object", "Account");
        assertThat(again.err()).contains("left out, since they cannot be written: ", "version", "systemModstamp");
        created.forEach(account -> api.patch("/accounts/" + account.getString("id"), body("name", "x"))
                .is(200));
        imports.ends(0, "11 updated", file, "--object", "Account");
        for (JsonObject account : created) {
            assertThat(api.get("/accounts/" + account.getString("id"))
                            .is(200)
                            .json()
                            .getString("name"))
                    .isEqualTo(account.getString("name"));
        }
    }

    @Test
    void texts_that_look_like_formulas_are_guarded_and_numbers_are_not() {
        create();
        String guarded = export("--object", "Account", "--filter", filter, "--fields", "name,annualRevenue");
        assertThat(guarded)
                .startsWith("name,annualRevenue\r\n'=1+1,5.00\r\n'+49 221 1,5.00\r\n'-2+3,5.00\r\n'@SUM(A1),5.00\r\n"
                        + "''=1,5.00\r\n'',5.00\r\n-5,5.00\r\n\"plain, with \"\"quotes\"\" and\r\nlines\",5.00\r\n")
                .contains("'\t=tab", "Ünïcødé 株式会社 🚲");
        assertThat(export("--object", "Account", "--filter", filter, "--fields", "Name", "--raw"))
                .startsWith("name\r\n=1+1\r\n+49 221 1\r\n");
    }

    @Test
    void lines_of_json_are_the_records_as_the_api_has_them_page_after_page() throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("externalId", "name", "accountNumber")));
        for (int i = 0; i < 450; i++) {
            rows.add(List.of(mark + "-" + i, "N " + i, mark));
        }
        ImportRun imports = new ImportRun(folder);
        imports.ends(0, "450 created", imports.rows("many.csv", rows), "--object", "Account");
        Path file = folder.resolve("many.ndjson.gz");
        MainstayScript run =
                imports.export("--object", "Account", "--filter", filter, "--format", "ndjson", "--out", file);
        assertThat(run.err()).contains("450 records exported");

        String text =
                new String(new GZIPInputStream(Files.newInputStream(file)).readAllBytes(), StandardCharsets.UTF_8);
        List<JsonObject> records = text.lines().map(ExportIT::json).toList();
        assertThat(records).hasSize(450);
        assertThat(records.stream()
                        .map(record -> record.getString("externalId"))
                        .distinct())
                .hasSize(450);
        JsonObject one = records.get(77);
        assertThat(one)
                .isEqualTo(api.get("/accounts/" + one.getString("id")).is(200).json());
    }

    private static JsonObject json(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    @Test
    void what_cannot_be_exported_is_said_in_one_sentence() {
        assertThat(refusal("--object", "Account", "--fields", "colour"))
                .contains("Account has no field 'colour'; there are id,");
        assertThat(refusal("--object", "Account", "--filter", "colour==red")).contains("The server refused: ");
        assertThat(refusal("--object", "Acount")).contains("There is no kind of record Acount");
        assertThat(refusal("--object", "Account", "--out", folder.resolve("no/where.csv")))
                .contains("cannot be written");
    }

    private String refusal(Object... options) {
        MainstayScript run = new ImportRun(folder).export(options);
        assertThat(run.exitCode()).as("%s", run).isEqualTo(1);
        assertThat(run.err().strip().lines()).as("%s", run).hasSize(1);
        return run.err();
    }
}
