package org.mainstay.launcher.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mainstay.launcher.transfer.TransferFailedException;

class RowCheckTest {
    private static final List<String> COLUMNS =
            List.of("externalId", "name", "type", "annualRevenue", "numberOfEmployees", "foundedOn", "parentId");

    private static String faults(String... cells) throws TransferFailedException, RowFault {
        Mapping mapping = new FieldNameMapping(Described.account(), Columns.of("f", COLUMNS), false).mapping("f");
        return RowCheck.faults(mapping, mapping.map(new Row(1, 2, List.of(cells))));
    }

    @Test
    void a_row_that_fits_has_no_faults() throws Exception {
        assertThat(faults("K", "ten chars.", "A", "1.50", "12345678", "2026-01-31", "001000000000001AAA"))
                .isNull();
        assertThat(faults("K", "x", "", "", "", "", "")).isNull();
    }

    @Test
    void every_fault_is_told_with_its_column() throws Exception {
        assertThat(faults("K", "eleven chars", "C", "1.505", "123456789", "31.1.2026", "Acme")
                        .split("; "))
                .containsExactly(
                        "column name: name has 12 characters",
                        "at most 10 are allowed",
                        "column type: type is one of A, B",
                        "column annualRevenue: annualRevenue has at most 16 digits before the point and 2 after it",
                        "column numberOfEmployees: numberOfEmployees has at most 8 digits before the point and 0 after it",
                        "column foundedOn: foundedOn is not written like 2026-01-31",
                        "column parentId: parentId is not written like an id of 18 characters");
        assertThat(faults("K", "", "", "", "", "", "")).isEqualTo("column name: name is required");
        assertThat(faults("K", "x\0", "", "", "", "", ""))
                .isEqualTo("column name: name holds a NUL character at position 2");
    }

    @Test
    void required_fields_that_no_column_gives_are_named() throws Exception {
        Mapping mapping = new FieldNameMapping(
                        Described.account(), Columns.of("f", List.of("externalId", "type")), false)
                .mapping("f");

        assertThat(RowCheck.missing(mapping)).containsExactly("name");
    }
}
