package org.mainstay.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.database.Migration;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.job.Leases;
import org.mainstay.support.LocalTransactions;
import org.mainstay.support.TestDatabase;

class JournalFeedDbTest {

    private static final String INSERT = "insert into journal"
            + " (at, kind, recordKey, operation, userId, protocol, requestId, changes)"
            + " values (utc_timestamp(3) - interval ? second, 'Account', ?, 'UPDATE', 1, 'REST', 'r', '{}')";

    private final DataSource database = migrated();
    private final LocalTransactions transactions = new LocalTransactions(database);
    private final JournalFeed feed = new JournalFeed(
            new Sql(transactions.dataSource()),
            transactions,
            new JournalReader(transactions.dataSource()),
            new Leases(new Sql(transactions.dataSource()), transactions));

    private static DataSource migrated() {
        DataSource empty = TestDatabase.empty();
        Migration.run(empty);
        return empty;
    }

    private void insert(Connection connection, long key, long secondsAgo) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, secondsAgo);
            insert.setLong(2, key);
            insert.executeUpdate();
        }
    }

    private List<Long> take() {
        List<Long> keys = new ArrayList<>();
        feed.take("test", 1000, entries -> entries.forEach(e -> keys.add(e.recordKey())));
        return keys;
    }

    @Test
    void a_change_that_commits_late_is_not_skipped() throws SQLException {
        try (Connection early = database.getConnection();
                Connection late = database.getConnection()) {
            early.setAutoCommit(false);
            insert(early, 1, 3600); // takes its number first and looks old enough to be settled
            insert(late, 2, 3600);

            assertThat(take())
                    .as("the open transaction holds back what is behind it")
                    .isEmpty();
            early.commit();
            assertThat(take()).containsExactly(1L, 2L);
            assertThat(take()).isEmpty();
            early.setAutoCommit(true);
        }
    }

    @Test
    void a_number_that_was_given_up_holds_only_what_is_young() throws SQLException {
        try (Connection connection = database.getConnection();
                Connection rolledBack = database.getConnection()) {
            insert(connection, 1, 3600);
            rolledBack.setAutoCommit(false);
            insert(rolledBack, 99, 0);
            rolledBack.rollback();
            rolledBack.setAutoCommit(true);
            insert(connection, 2, JournalReader.HOLD.toSeconds() + 1);

            assertThat(take())
                    .as("the row behind the gap is older than the hold")
                    .containsExactly(1L, 2L);

            rolledBack.setAutoCommit(false);
            insert(rolledBack, 99, 0);
            rolledBack.rollback();
            rolledBack.setAutoCommit(true);
            insert(connection, 3, 0);
            assertThat(take())
                    .as("the insert behind the gap is younger than the hold")
                    .isEmpty();
        }
    }

    @Test
    void work_that_fails_leaves_the_position() throws SQLException {
        try (Connection connection = database.getConnection()) {
            insert(connection, 7, 0);
        }
        assertThatThrownBy(() -> feed.take("test", 10, entries -> {
                    throw new IllegalStateException("no luck");
                }))
                .hasMessage("no luck");
        assertThat(take()).containsExactly(7L);
    }

    @Test
    void while_one_worker_is_at_it_another_gets_nothing() throws SQLException {
        try (Connection connection = database.getConnection()) {
            insert(connection, 7, 0);
        }
        feed.take("test", 10, entries -> assertThat(take()).isEmpty());
        assertThat(take()).isEmpty();
    }

    @Test
    void sixteen_writers_with_rollbacks_lose_nothing_and_repeat_nothing() throws Exception {
        int writers = 16;
        int each = 60;
        Set<Long> committed = java.util.Collections.synchronizedSet(new HashSet<>());
        List<Long> seen = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        List<Future<?>> running = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
            long base = w * 1000L;
            running.add(pool.submit(() -> {
                write(base, each, committed);
                return null;
            }));
        }
        pool.shutdown();
        while (!pool.isTerminated()) {
            seen.addAll(take());
        }
        for (Future<?> writer : running) {
            writer.get();
        }
        long end = System.nanoTime()
                + JournalReader.HOLD.plus(Duration.ofSeconds(20)).toNanos();
        while (seen.size() < committed.size() && System.nanoTime() < end) {
            seen.addAll(take());
            pool.awaitTermination(50, TimeUnit.MILLISECONDS);
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(committed);
        assertThat(numbersTaken()).isGreaterThan(committed.size());
    }

    /** Transactions of one to three rows that stay open for a moment; a fifth of them rolls back. */
    private void write(long base, int transactionsToWrite, Set<Long> committed) throws SQLException {
        Random random = new Random(base);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < transactionsToWrite; i++) {
                List<Long> keys = new ArrayList<>();
                for (int row = 0; row <= random.nextInt(3); row++) {
                    keys.add(base * 1000 + i * 10L + row);
                    insert(connection, keys.get(row), 0);
                }
                java.util.concurrent.locks.LockSupport.parkNanos(random.nextInt(5_000_000));
                if (random.nextInt(5) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.addAll(keys);
                }
            }
            connection.setAutoCommit(true);
        }
    }

    private long numbersTaken() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(seq) from journal")) {
            row.next();
            return row.getLong(1);
        }
    }
}
