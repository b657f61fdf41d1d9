package org.mainstay.platform.journal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import javax.sql.DataSource;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.database.StorageFailure;
import org.mainstay.platform.job.Leases;

/**
 * Gives the journal a partition for this month and the months ahead, split off the last, open one while that is still
 * empty. Should it ever not run, rows land in the open partition and nothing is lost.
 */
@Dependent
public class JournalPartitions {

    private static final int MONTHS_AHEAD = 3;
    private static final String EXISTING = "select partition_name from information_schema.partitions"
            + " where table_schema = database() and table_name = 'journal'";

    private final DataSource dataSource;
    private final Leases leases;
    private final Clock clock;

    @Inject
    public JournalPartitions(DataSource dataSource, Leases leases, Clock clock) {
        this.dataSource = dataSource;
        this.leases = leases;
        this.clock = clock;
    }

    /** Does what is missing; when another node is at it, nothing. */
    public void extend() {
        leases.run("journal-partitions", Duration.ofMinutes(5), this::addMissing);
    }

    private void addMissing() {
        YearMonth current = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            Set<String> existing = Set.copyOf(Sql.query(connection, EXISTING, row -> row.getString(1)));
            for (int i = 0; i <= MONTHS_AHEAD; i++) {
                YearMonth month = current.plusMonths(i);
                if (!existing.contains(name(month))) {
                    statement.execute(split(month));
                }
            }
        } catch (SQLException e) {
            throw StorageFailure.from(e);
        }
    }

    private static String name(YearMonth month) {
        return String.format(java.util.Locale.ROOT, "p%04d%02d", month.getYear(), month.getMonthValue());
    }

    private static String split(YearMonth month) {
        // rather try again tomorrow than make writers queue behind it
        return "set statement lock_wait_timeout=2 for alter table journal reorganize partition pmax into (partition "
                + name(month) + " values less than ('" + month.plusMonths(1).atDay(1)
                + "'), partition pmax values less than (maxvalue))";
    }
}
