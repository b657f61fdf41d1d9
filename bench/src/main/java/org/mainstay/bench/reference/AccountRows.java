package org.mainstay.bench.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes rows of {@code account}; a row is its values in the order of {@link Column#ALL}. */
final class AccountRows {
    private static final String SELECT = "select " + Column.names() + " from account";
    private static final String INSERT =
            "insert into account (" + Column.names() + ") values (?" + ", ?".repeat(Column.ALL.size() - 1) + ")";
    private static final String JOURNAL = "insert into journal"
            + " (at, kind, recordKey, operation, userId, protocol, requestId, changes)"
            + " values (utc_timestamp(3), 'Account', ?, 'CREATE', ?, 'REST', ?, ?)";

    private final Connections connections;

    AccountRows(Connections connections) {
        this.connections = connections;
    }

    /** The live row with that key, or null. */
    Object[] find(long key) throws SQLException {
        return connections.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT + " where id = ?")) {
                select.setLong(1, key);
                try (ResultSet result = select.executeQuery()) {
                    Object[] row = result.next() ? row(result) : null;
                    return row == null || (Boolean) row[Column.place("isDeleted")] ? null : row;
                }
            }
        });
    }

    /** The first live rows by key. */
    List<Object[]> first(int limit) throws SQLException {
        return connections.run(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(SELECT + " where isDeleted = false order by id limit ?")) {
                select.setInt(1, limit);
                try (ResultSet result = select.executeQuery()) {
                    List<Object[]> rows = new ArrayList<>(limit);
                    while (result.next()) {
                        rows.add(row(result));
                    }
                    return rows;
                }
            }
        });
    }

    /** The row and its row of the journal, in one transaction. */
    void insert(Object[] row, long user, String requestId, String changes) throws SQLException {
        connections.inTransaction(connection -> {
            insert(connection, row);
            try (PreparedStatement insert = connection.prepareStatement(JOURNAL)) {
                insert.setLong(1, (Long) row[Column.place("id")]);
                insert.setLong(2, user);
                insert.setString(3, requestId);
                insert.setString(4, changes);
                return insert.executeUpdate();
            }
        });
    }

    private static void insert(Connection connection, Object[] row) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < row.length; i++) {
                insert.setObject(i + 1, row[i]);
            }
            insert.executeUpdate();
        }
    }

    private static Object[] row(ResultSet result) throws SQLException {
        Object[] row = new Object[Column.ALL.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = value(result, i + 1, Column.ALL.get(i).kind());
        }
        return row;
    }

    private static Object value(ResultSet result, int at, Column.Kind kind) throws SQLException {
        return switch (kind) {
            case ACCOUNT, USER, NUMBER -> {
                long number = result.getLong(at);
                yield result.wasNull() ? null : number;
            }
            case FLAG -> result.getBoolean(at);
            case TEXT -> result.getString(at);
            case MOMENT -> result.getObject(at, java.time.LocalDateTime.class);
            case DECIMAL -> result.getBigDecimal(at);
        };
    }
}
