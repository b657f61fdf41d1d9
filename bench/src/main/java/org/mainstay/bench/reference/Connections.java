package org.mainstay.bench.reference;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A few open connections that take turns. */
final class Connections {
    private final BlockingQueue<Connection> idle;

    Connections(int size, String url, String user, String password) throws SQLException {
        idle = new ArrayBlockingQueue<>(size);
        for (int i = 0; i < size; i++) {
            idle.add(DriverManager.getConnection(url, user, password));
        }
    }

    /** Something to do on a connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    <T> T run(Work<T> work) throws SQLException {
        Connection connection = take();
        try {
            return work.with(connection);
        } finally {
            idle.add(connection);
        }
    }

    <T> T inTransaction(Work<T> work) throws SQLException {
        return run(connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException problem) {
                connection.rollback();
                throw problem;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    private Connection take() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
