package org.mainstay.launcher.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mainstay.launcher.transfer.TransferFailedException;

class FieldNameMappingTest {

    private static FieldNameMapping byName(boolean guarded, String... columns) throws TransferFailedException {
        return new FieldNameMapping(Described.account(), Columns.of("f.csv", List.of(columns)), guarded);
    }

    @Test
    void columns_have_names_of_rest_or_of_crm_systems_in_any_case() throws Exception {
        FieldNameMapping byName = byName(true, "ExternalId", "Name", "ANNUALREVENUE", "Parent.ExternalId", "version");
        MappedRecord record = byName.mapping("f.csv").map(new Row(1, 2, List.of("K", "x", "5", "P", "7")));

        assertThat(record.key()).isEqualTo("K");
        assertThat(record.members().keySet()).containsExactly("name", "annualRevenue", "parent");
        assertThat(byName.leftOut()).containsExactly("version");
    }

    @Test
    void a_row_without_external_id_is_the_record_with_its_id() throws Exception {
        Mapping mapping = byName(true, "id", "externalId", "name").mapping("f.csv");

        MappedRecord known = mapping.map(new Row(1, 2, List.of("001", "", "x")));
        assertThat(known.key()).isEqualTo("001");
        assertThat(known.byId()).isTrue();
        assertThat(mapping.map(new Row(1, 2, List.of("001", "K", "x"))).byId()).isFalse();
    }

    @Test
    void the_guard_of_an_export_is_taken_off_unless_cells_are_raw() throws Exception {
        Row row = new Row(1, 2, List.of("'=K", "'=1+1"));

        MappedRecord plain = byName(true, "externalId", "name").mapping("f.csv").map(row);
        assertThat(plain.key()).isEqualTo("=K");
        assertThat(plain.members()).hasToString("{name=\"=1+1\"}");
        assertThat(byName(false, "externalId", "name").mapping("f.csv").map(row).members())
                .hasToString("{name=\"'=1+1\"}");
    }

    @Test
    void what_failures_bring_along_is_left_out() throws Exception {
        assertThat(byName(true, "import_row", "import_reason", "externalId", "name")
                        .mapping("f.csv")
                        .fields())
                .hasSize(1);
    }

    @Test
    void a_column_that_is_no_field_and_a_file_without_key_are_refused() {
        assertThatThrownBy(() -> byName(true, "externalId", "colour").mapping("f.csv"))
                .hasMessage("f.csv: column 'colour' is no field of Account; a mapping can say what it is.");
        assertThatThrownBy(() -> byName(true, "externalId", "parentId", "parent.externalId")
                        .mapping("f.csv"))
                .hasMessage("f.csv: column 'parent.externalId' is the second one of parentId.");
        assertThatThrownBy(() -> byName(true, "name").mapping("f.csv"))
                .hasMessage("f.csv: no column externalId or id says which record a row is; a mapping can say it.");
    }
}
