package org.mainstay.platform.database;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Single statements on the tables that are no records, in the transaction under way or, outside one, by themselves.
 * What the database refuses is thrown as {@link StorageFailure}.
 */
@Dependent
public class Sql {

    private final DataSource dataSource;

    @Inject
    public Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes a value of a row. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @return how many rows were inserted, changed or deleted */
    public int update(String statement, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = prepare(connection, statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw StorageFailure.from(e);
        }
    }

    /** A statement that changes the schema; it commits by itself. */
    public void execute(String statement) {
        try (Connection connection = dataSource.getConnection();
                Statement plain = connection.createStatement()) {
            plain.execute(statement);
        } catch (SQLException e) {
            throw StorageFailure.from(e);
        }
    }

    /** The same statement with the parameters of each row, as one batch. */
    public void batch(String statement, List<Object[]> rows) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    prepared.setObject(i + 1, row[i]);
                }
                prepared.addBatch();
            }
            prepared.executeBatch();
        } catch (SQLException e) {
            throw StorageFailure.from(e);
        }
    }

    public <T> List<T> query(String select, RowReader<T> reader, Object... parameters) {
        try (Connection connection = dataSource.getConnection()) {
            return query(connection, select, reader, parameters);
        } catch (SQLException e) {
            throw StorageFailure.from(e);
        }
    }

    /** On a connection that somebody else opened and closes. */
    public static <T> List<T> query(Connection connection, String select, RowReader<T> reader, Object... parameters)
            throws SQLException {
        try (PreparedStatement prepared = prepare(connection, select, parameters);
                ResultSet rows = prepared.executeQuery()) {
            List<T> values = new ArrayList<>();
            while (rows.next()) {
                values.add(reader.read(rows));
            }
            return values;
        }
    }

    private static PreparedStatement prepare(Connection connection, String statement, Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, parameters[i]);
        }
        return prepared;
    }
}
