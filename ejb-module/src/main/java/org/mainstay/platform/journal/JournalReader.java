package org.mainstay.platform.journal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.database.StorageFailure;

/**
 * Reads the journal in the order of its numbers and never past a change that may still commit.
 *
 * <p>Transactions commit in another order than they take numbers, so the rows that are committed are read first, and
 * then the same range as READ UNCOMMITTED: the first number that only the second read shows belongs to a transaction
 * still open, and reading stops before it. A number that neither read shows was given up, or taken by an insert that
 * has not come far enough to be seen. An insert may take {@link JournalWriter#INSERT_LIMIT_SECONDS}, so a gap is only
 * passed once the row behind it is older than {@link #HOLD}.
 */
@Dependent
class JournalReader {

    static final Duration HOLD = Duration.ofSeconds(2L * JournalWriter.INSERT_LIMIT_SECONDS);

    private static final String COMMITTED =
            "select " + JournalRows.COLUMNS + " from journal where seq > ? and at >= ? order by seq limit ?";
    private static final String ALL = "select seq from journal where seq > ? and seq <= ? and at >= ?";
    private static final String NOW = "select utc_timestamp(3)";

    private final DataSource dataSource;

    @Inject
    JournalReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The changes after the position that are safe to pass on; called outside any transaction. */
    List<JournalEntry> read(JournalPosition position, int limit) {
        try (Connection connection = dataSource.getConnection()) {
            LocalDateTime since = position.searchFrom();
            LocalDateTime now = now(connection);
            List<JournalEntry> committed =
                    Sql.query(connection, COMMITTED, JournalRows::entry, position.seq(), since, limit);
            if (committed.isEmpty()) {
                return committed;
            }
            long last = committed.get(committed.size() - 1).seq();
            Set<Long> taken = isGapless(position.seq(), committed)
                    ? Set.of()
                    : uncommitted(connection, position.seq(), last, since);
            return safe(position.seq(), committed, taken, now.minus(HOLD));
        } catch (SQLException e) {
            throw StorageFailure.from(e);
        }
    }

    private static boolean isGapless(long from, List<JournalEntry> entries) {
        return entries.get(entries.size() - 1).seq() - from == entries.size();
    }

    private static List<JournalEntry> safe(
            long from, List<JournalEntry> committed, Set<Long> taken, LocalDateTime settled) {
        long expected = from + 1;
        for (int i = 0; i < committed.size(); i++) {
            JournalEntry entry = committed.get(i);
            for (long gap = expected; gap < entry.seq(); gap++) {
                if (taken.contains(gap) || JournalRows.column(entry.at()).isAfter(settled)) {
                    return committed.subList(0, i);
                }
            }
            expected = entry.seq() + 1;
        }
        return committed;
    }

    private static LocalDateTime now(Connection connection) throws SQLException {
        return Sql.query(connection, NOW, row -> row.getObject(1, LocalDateTime.class))
                .get(0);
    }

    private static Set<Long> uncommitted(Connection connection, long after, long upTo, LocalDateTime since)
            throws SQLException {
        int usual = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
        try {
            return new HashSet<>(Sql.query(connection, ALL, row -> row.getLong(1), after, upTo, since));
        } finally {
            connection.setTransactionIsolation(usual);
        }
    }
}
