package org.mainstay.bench.custom;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.mainstay.bench.process.DatabaseAccess;

/** Somebody's transaction that has read an account and stays open for a while, as a report or a backup does. */
final class OpenTransaction {
    private final Connection connection;
    private final Thread end;

    OpenTransaction(DatabaseAccess database, Duration length) throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select id from account limit 1");
        }
        end = new Thread(() -> commitAfter(length), "open transaction");
        end.start();
    }

    private void commitAfter(Duration length) {
        try {
            Thread.sleep(length.toMillis());
            connection.commit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void awaitEnd() throws SQLException, InterruptedException {
        end.join();
        connection.close();
    }
}
