package org.mainstay.launcher.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mainstay.launcher.transfer.TransferFailedException;

class CsvRowsTest {

    private static CsvRows open(byte[] bytes, Charset charset) throws TransferFailedException {
        return new CsvRows("f.csv", new DecodedText(new ByteArrayInputStream(bytes), charset), ',');
    }

    private static CsvRows open(String text) throws TransferFailedException {
        return open(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static List<Row> rows(CsvRows rows) throws TransferFailedException {
        List<Row> all = new ArrayList<>();
        rows.forEach(all::add);
        return all;
    }

    @Test
    void line_ends_may_be_mixed_and_empty_lines_are_no_rows() throws TransferFailedException {
        CsvRows csv = open("a,b\r\n1,\"x\r\ny\"\n\n2,\r3,z");

        assertThat(csv.columns().names()).containsExactly("a", "b");
        assertThat(rows(csv))
                .containsExactly(
                        new Row(1, 2, List.of("1", "x\r\ny")),
                        new Row(2, 5, List.of("2", "")),
                        new Row(3, 6, List.of("3", "z")));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name() throws TransferFailedException {
        assertThat(open("\uFEFFa,b\n").columns().names()).containsExactly("a", "b");
        assertThat(open("\uFEFF\"a\",b\n").columns().names()).containsExactly("a", "b");
        assertThat(open("a,b\n\uFEFF1,2\n".getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16)
                        .columns()
                        .names())
                .containsExactly("a", "b");
    }

    @Test
    void a_byte_order_mark_elsewhere_is_a_character() throws TransferFailedException {
        assertThat(rows(open("a\n\uFEFF1\n")).get(0).cells()).containsExactly("\uFEFF1");
    }

    @Test
    void an_empty_file_has_no_header() {
        for (String text : List.of("", "\n\n", "\uFEFF")) {
            assertThatThrownBy(() -> open(text)).hasMessage("f.csv is empty: it has no header.");
        }
    }

    @Test
    void each_column_has_a_name_of_its_own() {
        assertThatThrownBy(() -> open("a,b,a,,b\n"))
                .hasMessage("f.csv: in the header columns 1 and 3 are both named 'a', column 4 has no name,"
                        + " columns 2 and 5 are both named 'b'.");
    }

    @Test
    void a_row_of_another_length_is_a_row_and_its_check_says_what_is_wrong() throws TransferFailedException {
        CsvRows csv = open("a,b\n1\n1,2,3\n1,2\n");
        List<Row> rows = rows(csv);

        assertThat(rows).hasSize(3);
        assertThatThrownBy(() -> csv.columns().check(rows.get(0)))
                .hasMessageStartingWith("has 1 cell, and the header has 2");
        assertThatThrownBy(() -> csv.columns().check(rows.get(1)))
                .hasMessageStartingWith("has 3 cells, and the header has 2");
    }

    @Test
    void a_quote_that_is_never_closed_ends_the_file_and_the_rows_before_it_are_read() throws TransferFailedException {
        List<Row> seen = new ArrayList<>();
        CsvRows csv = open("a,b\n1,2\n3,\"4\n5,6\n");

        assertThatThrownBy(() -> csv.forEach(seen::add))
                .hasMessageContaining("f.csv: Unclosed quoted field")
                .hasMessageContaining("line 3")
                .hasMessageEndingWith("after row 1.");
        assertThat(seen).hasSize(1);
    }

    @Test
    void what_follows_a_closing_quote_is_told_with_its_line() throws TransferFailedException {
        CsvRows csv = open("a,b\n1,2\n\"3\"x,4\n");

        assertThatThrownBy(() -> rows(csv)).hasMessageContaining("line 3").hasMessageEndingWith("after row 1.");
    }

    @Test
    void what_is_no_utf_8_is_told_by_line_and_byte_after_the_rows_before_it() throws TransferFailedException {
        byte[] bytes = "a\nfirst\nsecond\nM\u00FCller\n".getBytes(StandardCharsets.ISO_8859_1);
        List<Row> seen = new ArrayList<>();
        CsvRows csv = open(bytes, StandardCharsets.UTF_8);

        assertThatThrownBy(() -> csv.forEach(seen::add))
                .hasMessage("f.csv: line 4, byte 17 (0xFC): this is not UTF-8; name the encoding with --encoding.");
        assertThat(seen).hasSize(2);
        assertThat(rows(open(bytes, StandardCharsets.ISO_8859_1)).get(2).cells())
                .containsExactly("M\u00FCller");
    }

    @Test
    void half_a_character_at_the_end_is_no_utf_8() {
        byte[] bytes = {'a', '\n', (byte) 0xE2, (byte) 0x82};

        assertThatThrownBy(() -> rows(open(bytes, StandardCharsets.UTF_8)))
                .hasMessageContaining("line 2, byte 3 (0xE2)");
    }

    @Test
    void a_cell_of_ten_million_characters_is_read_and_one_without_end_is_not() throws TransferFailedException {
        CsvRows long10 = open("a,b\n1,\"" + "x".repeat(10_000_000) + "\"\n2,y\n");
        assertThat(rows(long10)).extracting(row -> row.cells().get(1).length()).containsExactly(10_000_000, 1);

        CsvRows endless = open("a,b\n1,2\n3,\"" + "x".repeat(17 << 20));
        assertThatThrownBy(() -> rows(endless))
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("line 3");
    }

    @Test
    void nul_is_a_character_like_others() throws TransferFailedException {
        assertThat(rows(open("a\nx\0y\n")).get(0).cells()).containsExactly("x\0y");
    }
}
