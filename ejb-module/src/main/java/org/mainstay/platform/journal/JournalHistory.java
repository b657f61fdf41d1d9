package org.mainstay.platform.journal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.mainstay.platform.database.StorageFailure;

/** The changes of one record, newest first. */
@Dependent
public class JournalHistory {

    private static final String SELECT = "select " + JournalRows.COLUMNS
            + " from journal where kind = ? and recordKey = ? and seq < ? and at >= ? order by seq desc limit ?";

    private final DataSource dataSource;

    @Inject
    public JournalHistory(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @param since a moment before which the record has no changes; it spares the months before
     * @param before number that all entries are below, {@code Long.MAX_VALUE} for the newest
     */
    public List<JournalEntry> read(String kind, long recordKey, Instant since, long before, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, kind);
            select.setLong(2, recordKey);
            select.setLong(3, before);
            select.setObject(4, JournalRows.column(since));
            select.setInt(5, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<JournalEntry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(JournalRows.entry(rows));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw StorageFailure.from(e);
        }
    }
}
