package org.mainstay.platform.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.mainstay.platform.schema.Operation;

/** How a row of the table becomes an entry. */
final class JournalRows {

    static final String COLUMNS = "seq, at, kind, recordKey, operation, userId, protocol, requestId, changes";

    private JournalRows() {}

    static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getLong(1),
                row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(3),
                row.getLong(4),
                Operation.valueOf(row.getString(5)),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
