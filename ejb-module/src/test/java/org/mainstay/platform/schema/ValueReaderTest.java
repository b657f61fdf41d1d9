package org.mainstay.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mainstay.support.StandardKinds;

class ValueReaderTest {

    private final Schema schema = new Schema(StandardKinds.read());
    private final RecordType account = schema.type("Account");
    private final ValueReader values = new ValueReader(schema);

    /** So that a record reads the same before and after the database has had it. */
    @ParameterizedTest
    @CsvSource({"5, 5.00", "5.5, 5.50", "5.500, 5.50", "1e3, 1000.00", "0e9, 0.00", "-0, 0.00", "100E-2, 1.00"})
    void a_decimal_has_the_digits_of_its_field(String written, String read) {
        assertThat(values.read(account, account.field("annualRevenue"), written))
                .isEqualTo(new BigDecimal(read));
    }

    @Test
    void a_decimal_with_more_digits_keeps_them_for_the_check_to_refuse() {
        assertThat(values.read(account, account.field("annualRevenue"), "5.555"))
                .isEqualTo(new BigDecimal("5.555"));
    }
}
