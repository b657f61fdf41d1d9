package org.mainstay.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DumpScanTest {
    private static final String USED = "a".repeat(32);
    private static final String SHA256 = "c".repeat(64);

    private final List<KeptFile> files = new ArrayList<>();
    private final DumpScan scan = new DumpScan(files::add);

    private void read(String... lines) throws IOException {
        byte[] dump = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(scan.over(new ByteArrayInputStream(dump)).readAllBytes()).isEqualTo(dump);
    }

    @Test
    void rows_are_counted_by_table_and_definitions_are_not() throws IOException {
        read(
                "CREATE TABLE `journal` (",
                "(PARTITION `pmax` VALUES LESS THAN (MAXVALUE) ENGINE = InnoDB);",
                "INSERT INTO `account` (`id`, `name`) VALUES",
                "(1,'x'),",
                "(2,'INSERT INTO `y`\\n(');",
                "INSERT INTO `account` (`id`, `name`) VALUES",
                "(3,'" + "long ".repeat(10_000) + "');",
                "INSERT INTO `contact` VALUES",
                "(4);",
                "COMMIT;",
                "(5)");

        assertThat(scan.rows()).isEqualTo(Map.of("account", 3L, "contact", 1L));
    }

    @Test
    void only_files_in_use_are_kept() throws IOException {
        read(
                "INSERT INTO `stored_file` VALUES",
                "('" + USED + "','2026-01-02 03:04:05.678',12,'" + SHA256 + "',1,'2026-01-02 03:04:05.678'),",
                "('" + "b".repeat(32) + "','2026-01-02 03:04:05.678',NULL,NULL,0,'2026-01-02 03:04:05.678');");

        assertThat(files).containsExactly(new KeptFile(USED, 12, SHA256));
        assertThat(files.get(0).place()).isEqualTo("aa/aa/" + USED);
    }

    @Test
    void a_row_of_a_file_that_is_not_understood_is_not_passed_over() {
        assertThatThrownBy(() -> read("INSERT INTO `stored_file` VALUES", "(7,'something new');"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another form");
    }
}
