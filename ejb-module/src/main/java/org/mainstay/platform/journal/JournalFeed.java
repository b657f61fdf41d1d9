package org.mainstay.platform.journal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.database.Transactions;
import org.mainstay.platform.job.Leases;

/**
 * Hands the journal to its readers. Each reader has a name, one position and one lease: of all nodes one works at a
 * time, and the next goes on where the last one committed.
 */
@Dependent
public class JournalFeed {

    private static final Duration LONGEST_WORK = Duration.ofMinutes(1);
    private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");
    private static final String REGISTER = "insert ignore into journal_reader (name, seq, at) values (?, 0, ?)";
    private static final String POSITION = "select seq, at from journal_reader where name = ?";
    private static final String MOVE = "update journal_reader set seq = ?, at = ? where name = ? and seq = ?";

    private final Sql sql;
    private final Transactions transactions;
    private final JournalReader reader;
    private final Leases leases;

    @Inject
    public JournalFeed(Sql sql, Transactions transactions, JournalReader reader, Leases leases) {
        this.sql = sql;
        this.transactions = transactions;
        this.reader = reader;
        this.leases = leases;
    }

    /**
     * Passes the next changes to the work and moves the reader's position, both in one transaction: when the work
     * throws, the position stays. What the work does inside the database therefore happens once, even if a lease ran
     * out; what leaves the database may happen again.
     *
     * @return how many changes were passed; 0 when there are none, or another node is at it
     */
    public int take(String name, int limit, Consumer<List<JournalEntry>> work) {
        AtomicInteger taken = new AtomicInteger();
        leases.run("journal-reader/" + name, LONGEST_WORK, () -> {
            JournalPosition position = position(name);
            List<JournalEntry> entries = reader.read(position, limit);
            if (!entries.isEmpty()) {
                transactions.requiresNew(() -> {
                    move(name, position, entries.get(entries.size() - 1));
                    work.accept(entries);
                    return null;
                });
                taken.set(entries.size());
            }
        });
        return taken.get();
    }

    private JournalPosition position(String name) {
        sql.update(REGISTER, name, JournalRows.column(BEGINNING));
        return sql.query(POSITION, JournalFeed::position, name).get(0);
    }

    private static JournalPosition position(ResultSet row) throws SQLException {
        return new JournalPosition(
                row.getLong(1), row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    /** Moving first locks the row, so that a second worker whose lease ran out waits here and then fails. */
    private void move(String name, JournalPosition from, JournalEntry to) {
        if (sql.update(MOVE, to.seq(), JournalRows.column(to.at()), name, from.seq()) != 1) {
            throw new IllegalStateException("another worker moved the reader " + name + " meanwhile");
        }
    }
}
