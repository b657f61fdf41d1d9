package org.mainstay.systemtests.client;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mainstay.systemtests.server.LaunchedServer;
import org.mainstay.systemtests.server.RunningServer;

/** A look into the server's database: for counting and comparing only, never for writing. */
public final class Database {

    /** Live or deleted, a record is written once for each version, and each time with a journal row. */
    private static final String RECORDS_THAT_DISAGREE = "select count(*) from (select r.id from %s r"
            + " left join journal j on j.kind = '%s' and j.recordKey = r.id where r.id > 1 group by r.id, r.version"
            + " having count(j.seq) <> r.version or sum(j.operation = 'CREATE') <> 1) disagreeing";

    private static final String ROWS_WITHOUT_RECORD = "select count(*) from journal j where j.kind = '%2$s'"
            + " and not exists (select 1 from %1$s r where r.id = j.recordKey)"
            + " and not exists (select 1 from journal p where p.kind = j.kind and p.recordKey = j.recordKey"
            + " and p.operation = 'PURGE')";

    private final String url;
    private final String user;
    private final String password;

    private Database(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** That of the server that all tests share. */
    public static Database shared() {
        return new Database(RunningServer.jdbcUrl(), RunningServer.databaseUser(), RunningServer.databasePassword());
    }

    /** That of a server of a test's own. */
    public static Database of(LaunchedServer server) {
        JsonObject running = server.runFile();
        return new Database(
                running.getString("databaseUrl"), running.getString("databaseUser"), password(server.data()));
    }

    private static String password(Path dataFolder) {
        try {
            return Files.readString(dataFolder.resolve("db-password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The number that a statement gives. */
    public long number(String sql, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The texts in the first column of what a statement gives. */
    public List<String> texts(String sql, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long journalRows() {
        return number("select count(*) from journal");
    }

    /** Fails unless every record has its journal rows and every journal row its record. Nobody may be writing. */
    public void hasJournalThatAgrees() {
        hasJournalThatAgrees("account", "Account");
        hasJournalThatAgrees("contact", "Contact");
        hasJournalThatAgrees("attachment", "Attachment");
        hasJournalThatAgrees("user", "User");
    }

    /** The same for one kind. */
    public void hasJournalThatAgrees(String table, String kind) {
        assertThat(number(RECORDS_THAT_DISAGREE.formatted(table, kind)))
                .as("records of kind %s that lack a journal row or have one too many", kind)
                .isZero();
        assertThat(number(ROWS_WITHOUT_RECORD.formatted(table, kind)))
                .as("journal rows of kind %s whose record is not there", kind)
                .isZero();
    }
}
