package org.mainstay.platform.journal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.mainstay.platform.database.StorageFailure;
import org.mainstay.platform.database.Transactions;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.schema.ValueJson;
import org.mainstay.platform.security.CallerContext;

/**
 * Collects the changes of a transaction and writes them as one batch just before it commits, so that a change and its
 * row are one commit, and a record changed twice has one row.
 *
 * <p>The moment is the database's, not the node's, and each insert may take at most {@link #INSERT_LIMIT_SECONDS}:
 * readers rely on both to tell a number that was given up from one that is still to come.
 */
@Dependent
public class JournalWriter {

    static final int INSERT_LIMIT_SECONDS = 5;

    private static final String INSERT = "set statement max_statement_time=" + INSERT_LIMIT_SECONDS
            + " for insert into journal"
            + " (at, kind, recordKey, operation, userId, protocol, requestId, changes)"
            + " values (utc_timestamp(3), ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource dataSource;
    private final Transactions transactions;
    private final Registry registry;

    @Inject
    public JournalWriter(DataSource dataSource, Transactions transactions, Registry registry) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.registry = registry;
    }

    private record Subject(String kind, long key) {}

    private static final class Pending {
        private final Map<Subject, PendingChange> changes = new LinkedHashMap<>();
    }

    /** Notes a change; must be called inside the transaction that makes it. */
    public void note(CallerContext caller, Operation operation, FieldValues before, FieldValues after) {
        FieldValues record = after == null ? before : after;
        Subject subject = new Subject(record.type().apiName(), record.key());
        Pending pending = transactions.bound(Pending.class, Pending::new);
        if (pending.changes.isEmpty()) {
            transactions.beforeCommit(() -> write(pending.changes));
        }
        pending.changes.merge(
                subject,
                new PendingChange(caller, operation, before, after == null ? null : after.copy()),
                PendingChange::then);
    }

    private void write(Map<Subject, PendingChange> changes) {
        ValueJson values = new ValueJson(registry.schema());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Map.Entry<Subject, PendingChange> entry : changes.entrySet()) {
                String json = ChangeJson.of(entry.getValue(), values);
                if (entry.getValue().operation() == Operation.UPDATE && json.equals("{}")) {
                    continue; // changed and changed back
                }
                CallerContext caller = entry.getValue().caller();
                insert.setString(1, entry.getKey().kind());
                insert.setLong(2, entry.getKey().key());
                insert.setString(3, entry.getValue().operation().name());
                insert.setLong(4, caller.userId());
                insert.setString(5, caller.protocol().name());
                insert.setString(6, caller.requestId());
                insert.setString(7, json);
                insert.addBatch();
            }
            insert.executeBatch();
            changes.clear();
        } catch (SQLException e) {
            throw StorageFailure.from(e);
        }
    }
}
