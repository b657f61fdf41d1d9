package org.mainstay.launcher.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mainstay.launcher.transfer.TransferFailedException;

class MappingFileTest {
    private static final List<String> COLUMNS = List.of("key", "kind", "a", "b");

    @TempDir
    private Path folder;

    /** Texts are in single quotes here. */
    private Mapping mapping(String json) throws TransferFailedException, IOException {
        Path file = Files.writeString(folder.resolve("m.json"), json.replace('\'', '"'));
        return MappingFile.read(file).mapping(Described.account(), Columns.of("f.csv", COLUMNS));
    }

    private Mapping fields(String fields) throws TransferFailedException, IOException {
        return mapping("{'object': 'Account', 'externalId': 'key', 'fields': {" + fields + "}}");
    }

    private static String map(Mapping mapping, String... cells) throws RowFault {
        return mapping.map(new Row(1, 2, List.of(cells))).members().entrySet().stream()
                .map(member -> member.getKey() + "=" + member.getValue())
                .collect(Collectors.joining(" "));
    }

    @Test
    void a_column_becomes_a_field_and_an_empty_cell_clears_it() throws Exception {
        Mapping mapping = fields("'name': 'a', 'AnnualRevenue': 'b'");

        assertThat(map(mapping, "K", "", "x\"y", "0012.50")).isEqualTo("name=\"x\\\"y\" annualRevenue=12.50");
        assertThat(map(mapping, "K", "", "", "")).isEqualTo("name=null annualRevenue=null");
    }

    @Test
    void nothing_may_also_leave_the_field_as_it_is() throws Exception {
        Mapping mapping = fields("'name': {'from': 'a', 'empty': 'keep'}");

        assertThat(map(mapping, "K", "", "x", "")).isEqualTo("name=\"x\"");
        assertThat(map(mapping, "K", "", "", "")).isEmpty();
    }

    @Test
    void cells_are_joined_without_the_empty_ones() throws Exception {
        Mapping mapping = fields("'name': {'join': ['a', 'b'], 'with': '\\n'}");

        assertThat(map(mapping, "K", "", "1", "2")).isEqualTo("name=\"1\\n2\"");
        assertThat(map(mapping, "K", "", "", "2")).isEqualTo("name=\"2\"");
        assertThat(map(mapping, "K", "", "", "")).isEqualTo("name=null");
    }

    @Test
    void values_are_translated_and_one_that_is_not_named_fails_the_row() throws Exception {
        Mapping mapping = fields("'type': {'from': 'kind', 'values': {'x': 'A', 'y': null}}");

        assertThat(map(mapping, "K", "x", "", "")).isEqualTo("type=\"A\"");
        assertThat(map(mapping, "K", "y", "", "")).isEqualTo("type=null");
        assertThat(map(mapping, "K", "", "", "")).isEqualTo("type=null");
        assertThatThrownBy(() -> map(mapping, "K", "z", "", ""))
                .hasMessage("column kind: the mapping has no value for 'z'");
        assertThat(map(fields("'type': {'from': 'kind', 'values': {'x': 'A'}, 'else': 'B'}"), "K", "z", "", ""))
                .isEqualTo("type=\"B\"");
    }

    @Test
    void equals_makes_true_or_false() throws Exception {
        Mapping mapping = fields("'isPersonAccount': {'from': 'kind', 'equals': 'person'}");

        assertThat(map(mapping, "K", "person", "", "")).isEqualTo("isPersonAccount=true");
        assertThat(map(mapping, "K", "", "", "")).isEqualTo("isPersonAccount=false");
    }

    @Test
    void a_condition_leaves_the_field_out_or_gives_it_another_value() throws Exception {
        String field = "'name': {'value': 'x', 'when': ";
        assertThat(map(fields(field + "'a'}"), "K", "", "1", "")).isEqualTo("name=\"x\"");
        assertThat(map(fields(field + "'a'}"), "K", "", "", "")).isEmpty();
        assertThat(map(fields(field + "'a', 'else': null}"), "K", "", "", "")).isEqualTo("name=null");
        assertThat(map(fields(field + "{'a': ['1', '2'], 'b': {'not': ['', '3']}}}"), "K", "", "2", "4"))
                .isEqualTo("name=\"x\"");
        assertThat(map(fields(field + "{'a': ['1', '2'], 'b': {'not': ['', '3']}}}"), "K", "", "2", "3"))
                .isEmpty();
    }

    @Test
    void groups_share_a_condition() throws Exception {
        Mapping mapping = mapping(
                "{'externalId': 'key', 'groups': ["
                        + "{'when': {'kind': 'x'}, 'fields': {'name': 'a'}}, {'when': {'kind': 'y'}, 'fields': {'name': 'b'}}]}");

        assertThat(map(mapping, "K", "x", "1", "2")).isEqualTo("name=\"1\"");
        assertThat(map(mapping, "K", "y", "1", "2")).isEqualTo("name=\"2\"");
    }

    @Test
    void a_related_record_is_named_by_its_external_id() throws Exception {
        Mapping mapping = fields("'parent': {'externalId': 'a'}");

        assertThat(mapping.refersToItself()).isTrue();
        assertThat(map(mapping, "K", "", "P", "")).isEqualTo("parent={\"externalId\":\"P\"}");
        assertThat(map(mapping, "K", "", "", "")).isEqualTo("parent=null");
    }

    @Test
    void the_key_may_be_joined_and_an_id_stands_in_for_it() throws Exception {
        Mapping mapping = mapping("{'externalId': {'join': ['a', 'b'], 'with': '/'}, 'id': 'key'}");

        MappedRecord joined = mapping.map(new Row(1, 2, List.of("", "", "ü 1", "2")));
        assertThat(joined.byId()).isFalse();
        assertThat(joined.key()).isEqualTo("ü 1/2");
        MappedRecord known = mapping.map(new Row(1, 2, List.of("001", "", "", "")));
        assertThat(known.byId()).isTrue();
        assertThat(known.key()).isEqualTo("001");
        assertThatThrownBy(() -> map(mapping, "", "", "", "")).hasMessage("column a, b: says not which record it is");
    }

    @Test
    void only_tells_which_rows_are_meant() throws Exception {
        Mapping mapping = mapping("{'externalId': 'key', 'only': {'kind': 'vendor'}, 'fields': {'name': 'a'}}");

        assertThat(mapping.concerns(new Row(1, 2, List.of("K", "vendor", "", ""))))
                .isTrue();
        assertThat(mapping.concerns(new Row(1, 2, List.of("K", "store", "", ""))))
                .isFalse();
    }

    @Test
    void a_cell_that_is_no_number_fails_its_row_and_names_its_column() throws Exception {
        Mapping mapping = fields("'annualRevenue': 'b', 'isPersonAccount': 'a'");

        assertThatThrownBy(() -> map(mapping, "K", "", "1", "1,000"))
                .hasMessageStartingWith("column b: '1,000' is not");
        assertThatThrownBy(() -> map(mapping, "K", "", "maybe", "1"))
                .hasMessageStartingWith("column a: 'maybe' is not");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'externalId': 'key', 'fields': {'nam': 'a'}} | m.json: fields: Account has no field 'nam'.",
                "{'externalId': 'key', 'fields': {'name': 'c'}} | m.json: fields: the file has no column 'c'; it has key, kind, a, b.",
                "{'externalId': 'key', 'fields': {'version': 'a'}} | m.json: fields: version cannot be written.",
                "{'externalId': 'key', 'fields': {'name': {'form': 'a'}}} | m.json: fields.name: there is no 'form' here; there may be from, values, equals, join, with, value, externalId, when, else, empty.",
                "{'externalId': 'key', 'fields': {'name': {'from': 'a', 'value': 1}}} | m.json: fields.name: exactly one of from, join and value says where the value comes from.",
                "{'externalId': 'key', 'fields': {'account': {'externalId': 'a'}}} | m.json: fields.account: Account has no relation 'account'.",
                "{'externalId': 'key', 'fields': {'parentId': 'a', 'parent': {'externalId': 'a'}}} | m.json: fields: parentId is there twice.",
                "{'fields': {'name': 'a'}} | m.json: externalId, or id, says which record a row is.",
                "{'externalId': 'key', 'felder': {}} | m.json: there is no 'felder' here; there may be comment, object, externalId, id, only, fields, groups.",
                "{'externalId': 'key', 'fields': {'name': {'from': 'a', 'when': {'c': 'x'}}}} | m.json: fields.name.when: the file has no column 'c'; it has key, kind, a, b.",
            })
    void what_is_wrong_is_told_with_its_place(String json, String message) {
        assertThatThrownBy(() -> mapping(json))
                .isInstanceOf(TransferFailedException.class)
                .hasMessage(message);
    }

    @Test
    void the_same_member_twice_is_no_json() {
        assertThatThrownBy(() -> fields("'name': 'a', 'name': 'b'")).hasMessageContaining("is not a JSON object");
    }
}
