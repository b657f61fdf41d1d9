package org.mainstay.bench.custom;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives every account values of the custom fields, by SQL alone, as the server would have written them. */
final class AccountValues {
    private static final long CHUNK = 20_000;
    private static final String VALUES = "update account set custom = json_object('%s', concat('K-', id),"
            + " '%s', concat('C-', id), '%s', concat(id mod 5000, '.50'), '%s', date('2001-01-01') + interval id mod 9000 day)"
            + " where id >= %d and id < %d";

    private final Connection connection;

    AccountValues(Connection connection) {
        this.connection = connection;
    }

    /** Sets {@code Key__c}, {@code Code__c}, {@code Size__c} and {@code Since__c}. */
    void fill() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Map<String, String> keys = new HashMap<>();
            try (ResultSet fields = statement.executeQuery("select developerName, storageKey from customfield")) {
                while (fields.next()) {
                    keys.put(fields.getString(1), fields.getString(2));
                }
            }
            List<Long> ends = longs(statement, "select min(id) from account union select max(id) from account");
            for (long from = ends.get(0); from <= ends.get(ends.size() - 1); from += CHUNK) {
                statement.executeUpdate(VALUES.formatted(
                        keys.get("Key__c"),
                        keys.get("Code__c"),
                        keys.get("Size__c"),
                        keys.get("Since__c"),
                        from,
                        from + CHUNK));
            }
            statement.execute("analyze table account");
        }
    }

    /** Keys of some accounts, from all over the table. */
    List<Long> someKeys() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return longs(statement, "select id from account where isDeleted = false and crc32(id) mod 64 = 0");
        }
    }

    private static List<Long> longs(Statement statement, String select) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(select)) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }
}
