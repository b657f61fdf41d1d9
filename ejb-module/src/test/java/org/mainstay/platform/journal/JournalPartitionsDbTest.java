package org.mainstay.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.database.Migration;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.job.Leases;
import org.mainstay.support.LocalTransactions;
import org.mainstay.support.TestDatabase;

class JournalPartitionsDbTest {

    private final DataSource database = TestDatabase.empty();
    private final LocalTransactions transactions = new LocalTransactions(database);

    private void extendAt(String moment) {
        Clock clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
        new JournalPartitions(
                        transactions.dataSource(), new Leases(new Sql(transactions.dataSource()), transactions), clock)
                .extend();
    }

    private List<String> partitions() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select partition_name from information_schema.partitions"
                        + " where table_schema = database() and table_name = 'journal'"
                        + " order by partition_ordinal_position")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Test
    void this_month_and_three_ahead_get_a_partition_once() throws SQLException {
        Migration.run(database);
        extendAt("2026-11-30T23:00:00Z");
        extendAt("2026-11-30T23:00:00Z");
        assertThat(partitions()).containsExactly("p202611", "p202612", "p202701", "p202702", "pmax");

        extendAt("2026-12-01T00:00:00Z");
        assertThat(partitions()).containsExactly("p202611", "p202612", "p202701", "p202702", "p202703", "pmax");
    }
}
