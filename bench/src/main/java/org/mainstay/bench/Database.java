package org.mainstay.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mainstay.bench.process.DatabaseAccess;

/** What the driver itself asks the database. */
final class Database implements AutoCloseable {
    private final Connection connection;

    Database(DatabaseAccess access) throws SQLException {
        connection = access.connect();
    }

    /** How many statements clients have sent since the database started. */
    long statements() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show global status like 'Questions'")) {
            row.next();
            return row.getLong(2);
        }
    }

    /** The newest account of that name as text by column, and what the journal says of it; without what must differ. */
    Map<String, String> created(String name) throws SQLException {
        Map<String, String> account = new LinkedHashMap<>();
        String id = null;
        for (Map<String, String> row : rows("select * from account where name = ? order by id desc limit 1", name)) {
            id = row.get("id");
            row.keySet().removeAll(Set.of("id", "createdDate", "lastModifiedDate", "systemModstamp"));
            account.putAll(row);
        }
        List<Map<String, String>> journal =
                rows("select kind, operation, userId, protocol, changes from journal where recordKey = ?", id);
        account.put("rows of the journal", Integer.toString(journal.size()));
        journal.forEach(row -> row.forEach((column, value) -> account.put("journal." + column, value)));
        return account;
    }

    private List<Map<String, String>> rows(String query, String parameter) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, parameter);
            try (ResultSet result = select.executeQuery()) {
                List<Map<String, String>> rows = new ArrayList<>();
                while (result.next()) {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.put(result.getMetaData().getColumnLabel(i), result.getString(i));
                    }
                    rows.add(row);
                }
                return rows;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
