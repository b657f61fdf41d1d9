package org.mainstay.systemtests.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.User;
import org.mainstay.systemtests.server.MainstayScript;
import org.mainstay.systemtests.server.RunningServer;

/** {@code ./mainstay import}: what becomes of rows, good and bad. The command is one for both assemblies. */
@Tag("micro")
class ImportIT {
    private static final String HEADER = "externalId,name,phone,annualRevenue\n";

    @TempDir
    private Path folder;

    private final Api api = User.admin();
    private final String key = "I-" + UUID.randomUUID().toString().substring(0, 18) + "-";

    private ImportRun imports() {
        return new ImportRun(folder);
    }

    private JsonObject account(String number) {
        List<JsonObject> found =
                api.get("/accounts?filter=externalId==" + key + number).is(200).items();
        assertThat(found).as("accounts with the external id " + key + number).hasSize(1);
        return found.get(0);
    }

    private boolean isThere(String number) {
        return !api.get("/accounts?filter=externalId==" + key + number)
                .is(200)
                .items()
                .isEmpty();
    }

    @Test
    void rows_are_created_then_unchanged_then_updated() throws IOException {
        Path file = imports().file("a.csv", HEADER + key + "1,One,+49 1,5.50\n" + key + "2,Zwei,,\n");
        imports().ends(0, "2 rows, 2 created, 0 updated, 0 unchanged, 0 failed", file, "--object", "Account");
        imports().ends(0, "2 rows, 0 created, 0 updated, 2 unchanged, 0 failed", file, "--object", "accounts");
        assertThat(account("1").getInt("version")).isEqualTo(1);

        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write((HEADER + key + "1,One,,5.5\n" + key + "2,Zwei,,\n").getBytes(StandardCharsets.UTF_8));
        }
        Path changed = imports().file("a.csv.gz", packed.toByteArray());
        imports().ends(0, "2 rows, 0 created, 1 updated, 1 unchanged, 0 failed", changed, "--object", "Account");
        assertThat(account("1").isNull("phone")).as("an empty cell clears").isTrue();
    }

    @Test
    void bad_rows_fail_alone_and_their_file_can_be_mended_and_imported() throws IOException {
        String longName = "n".repeat(300);
        String huge = "x".repeat(10_000_000);
        Path file = imports()
                .file(
                        "bad.csv",
                        "\uFEFF" + HEADER.replace("\n", "\r\n") // a byte order mark, and all three line ends below
                                + key + "good,Good,1,1\r"
                                + key + "nul,a\0b,1,1\n"
                                + key + "long," + longName + ",1,1\r\n"
                                + key + "huge,Huge," + huge + ",1\r\n"
                                + key + "short,Short\n"
                                + key + "extra,Extra,1,1,1\n"
                                + key + "number,Number,1,1.234\n"
                                + key + "word,Word,1,much\n"
                                + ",Nobody,1,1\n"
                                + "\n"
                                + key + "last,\"L,a\r\nst\",1,1\n");
        Path failures = folder.resolve("failures.csv");
        MainstayScript run = imports()
                .ends(
                        3,
                        "10 rows, 2 created, 0 updated, 0 unchanged, 8 failed",
                        file,
                        "--object",
                        "Account",
                        "--failures",
                        failures);
        assertThat(run.err())
                .contains("row 2 (line 3): ", "NUL", "300 characters; at most 255")
                .contains("row 4 (line 5): is too large: ", "row 5 (line 6): has 2 cells, and the header has 4")
                .contains("row 6 (line 7): has 5 cells", "column annualRevenue: 'much' is not a value")
                .contains("row 9 (line 10): column externalId: says not which record it is")
                .contains("annualRevenue has at most 16 digits before the point and 2 after it");
        assertThat(account("last").getString("name")).isEqualTo("L,a\r\nst");
        for (String absent : List.of("nul", "long", "huge", "short", "extra", "number", "word")) {
            assertThat(isThere(absent)).as(absent).isFalse();
        }

        String written = Files.readString(failures);
        assertThat(written).startsWith("import_row,import_reason,externalId,name,phone,annualRevenue\r\n");
        String mended = written.replace("a\0b", "ab")
                .replace(longName, "Shorter")
                .replace(huge, "2")
                .replace("short,Short\r", "short,Short,1,1\r")
                .replace("Extra,1,1,1", "Extra,1,1")
                .replace("1.234", "1.23")
                .replace("much", "2")
                .replace(",,Nobody", "," + key + "nobody,Nobody");
        imports().ends(0, "8 rows, 8 created", imports().file("mended.csv", mended), "--object", "Account");
        assertThat(account("number").getJsonNumber("annualRevenue").bigDecimalValue())
                .isEqualByComparingTo("1.23");
    }

    @Test
    void a_file_that_cannot_be_read_ends_the_import_and_says_where() {
        String good = HEADER + key + "1,One,,\n";
        MainstayScript broken =
                imports().start(imports().file("quote.csv", good + key + "2,\"Two,,\n"), "--object", "Account");
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.err()).contains("Unclosed quoted field", "line 3", "after row 1", "1 rows, 1 created");
        assertThat(account("1").getString("name"))
                .as("what stands before it is imported")
                .isEqualTo("One");
        assertThat(stops("externalId,name,name\n")).contains("columns 2 and 3 are both named 'name'");
        assertThat(stops("externalId,,name\n")).contains("column 2 has no name");
        assertThat(stops("")).contains("is empty: it has no header");
        assertThat(stops("externalId,nome\n")).contains("column 'nome' is no field of Account");

        byte[] latin = (good + key + "2,M\u00FCller,,\n").getBytes(StandardCharsets.ISO_8859_1);
        Path file = imports().file("latin.csv", latin);
        MainstayScript run = imports().start(file, "--object", "Account");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("line 3, byte", "(0xFC): this is not UTF-8; name the encoding with --encoding");
        imports()
                .ends(
                        0,
                        "2 rows, 1 created, 0 updated, 1 unchanged",
                        file,
                        "--object",
                        "Account",
                        "--encoding",
                        "iso-8859-1");
        assertThat(account("2").getString("name")).isEqualTo("M\u00FCller");
    }

    private String stops(String text) {
        MainstayScript run = imports().start(imports().file("stops.csv", text), "--object", "Account");
        assertThat(run.exitCode()).as("%s", run).isEqualTo(1);
        assertThat(run.err().strip().lines()).as("%s", run).hasSize(1);
        return run.err();
    }

    @Test
    void what_is_wrong_with_the_command_line_is_said_in_one_sentence() {
        Path file = imports().file("a.csv", HEADER);
        assertThat(refusal(1, file, "--object", "Acount"))
                .contains("There is no kind of record Acount; there are Account,");
        assertThat(refusal(1, folder.resolve("none.csv"), "--object", "Account"))
                .contains("There is no file");
        assertThat(refusal(1, file)).contains("Say with --object");
        assertThat(refusal(2, file, "--object", "Account", "--failures", file)).contains("--failures names the file");
        Path mapping = imports().file("m.json", "{\"externalId\": \"externalId\", \"fields\": {\"nam\": \"name\"}}");
        assertThat(refusal(1, file, "--object", "Account", "--mapping", mapping))
                .contains("m.json: fields: Account has no field 'nam'.");
    }

    private String refusal(int exitCode, Path file, Object... options) {
        MainstayScript run = imports().start(file, options);
        assertThat(run.exitCode()).as("%s", run).isEqualTo(exitCode);
        assertThat(run.err().strip().lines()).as("%s", run).hasSize(1);
        return run.err();
    }

    @Test
    void a_hierarchy_may_come_in_any_order_and_what_has_no_parent_fails() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("externalId", "name", "parent.externalId")));
        rows.add(List.of(key + "orphan", "Orphan", key + "nowhere"));
        for (int number = 449; number >= 3; number--) { // the deepest first: 5 below 4 below 3, and so on
            rows.add(List.of(key + number, "N " + number, number % 3 == 0 ? "" : key + (number - 1)));
        }
        Path file = imports().rows("tree.csv", rows);

        MainstayScript run = imports()
                .ends(3, "448 rows, 447 created, 0 updated, 0 unchanged, 1 failed", file, "--object", "Account");
        assertThat(run.err())
                .contains("rows again, whose related record was not there yet")
                .contains("row 1 (line 2): ", "No Account has the external id '" + key + "nowhere'.");
        assertThat(account("449").getString("parentId"))
                .isEqualTo(account("448").getString("id"));
        imports().ends(3, "0 created, 0 updated, 447 unchanged, 1 failed", file, "--object", "Account");
    }

    @Test
    void rows_of_the_same_record_are_written_in_the_order_of_the_file() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("externalId", "name", "phone")));
        for (int number = 1; number <= 900; number++) {
            rows.add(List.of(key + number % 300, "Version " + number, ""));
        }
        imports()
                .ends(
                        0,
                        "900 rows, 300 created, 600 updated",
                        imports().rows("again.csv", rows),
                        "--object",
                        "Account");

        assertThat(account("1").getString("name")).isEqualTo("Version 601");
        assertThat(account("0").getString("name")).isEqualTo("Version 900");
    }

    @Test
    void a_dry_run_tells_faults_and_writes_nothing() {
        Path file = imports()
                .file(
                        "dry.csv",
                        HEADER + key + "1,One,1,1\n" + key + "2," + "n".repeat(256) + ",1,1.234\n" + key + "3,,1,1\n");
        MainstayScript run =
                imports().ends(3, "dry run, 3 rows, 2 fit, 1 failed", file, "--object", "Account", "--dry-run");

        assertThat(run.err())
                .contains("row 2 (line 3): column name: name has 256 characters; at most 255 are allowed")
                .contains("column annualRevenue: annualRevenue has at most 16 digits before the point and 2 after it");
        assertThat(isThere("1")).isFalse();
    }

    @Test
    void keys_may_hold_any_character_and_name_parents_of_another_kind() {
        String odd = key + "ä/ü?#%25 &+\"'";
        imports()
                .ends(
                        0,
                        "1 created",
                        imports().rows("odd.csv", List.of(List.of("externalId", "name"), List.of(odd, "Odd"))),
                        "--object",
                        "Account");
        imports()
                .ends(
                        0,
                        "1 created",
                        imports()
                                .rows(
                                        "contact.csv",
                                        List.of(
                                                List.of("externalId", "lastName", "Account.ExternalId"),
                                                List.of(key + "c", "Child", odd))),
                        "--object",
                        "Contact");

        String parent = api.get("/contacts?filter=externalId==" + key + "c")
                .is(200)
                .items()
                .get(0)
                .getString("accountId");
        assertThat(api.get("/accounts/" + parent).is(200).json().getString("externalId"))
                .isEqualTo(odd);
    }

    @Test
    void a_viewer_imports_nothing_and_a_wrong_password_ends_it() {
        User viewer = User.withRole("viewer");
        Path file = imports().file("a.csv", HEADER + key + "1,One,,\n");
        Map<String, String> environment = Map.of("MAINSTAY_PASSWORD", viewer.password());
        List<String> arguments = List.of(
                "import",
                file.toString(),
                "--object",
                "Account",
                "--url",
                RunningServer.baseUrl().toString(),
                "--user",
                viewer.name());

        MainstayScript refused =
                MainstayScript.run(ImportRun.PATIENCE, MainstayScript.MAINSTAY, environment, arguments);
        assertThat(refused.exitCode()).as("%s", refused).isEqualTo(1);
        assertThat(refused.err()).contains("may not create Accounts");
        MainstayScript wrong = MainstayScript.run(
                ImportRun.PATIENCE, MainstayScript.MAINSTAY, Map.of("MAINSTAY_PASSWORD", "wrong"), arguments);
        assertThat(wrong.exitCode()).as("%s", wrong).isEqualTo(1);
        assertThat(wrong.err()).isEqualTo("The server does not accept this password of " + viewer.name() + ".\n");
        assertThat(isThere("1")).isFalse();
    }
}
