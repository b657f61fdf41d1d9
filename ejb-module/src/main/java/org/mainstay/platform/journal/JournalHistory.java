package org.mainstay.platform.journal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mainstay.platform.database.Sql;

/** The changes of one record, newest first. */
@Dependent
public class JournalHistory {

    private static final String SELECT = "select " + JournalRows.COLUMNS
            + " from journal where kind = ? and recordKey = ? and seq < ? and at >= ? order by seq desc limit ?";

    private static final String OF_SEVERAL = "select " + JournalRows.COLUMNS
            + " from journal where kind = ? and recordKey in (%s) and at >= ? order by seq";

    private final Sql sql;

    @Inject
    public JournalHistory(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param since a moment before which the record has no changes; it spares the months before
     * @param before number that all entries are below, {@code Long.MAX_VALUE} for the newest
     */
    public List<JournalEntry> read(String kind, long recordKey, Instant since, long before, int limit) {
        return sql.query(SELECT, JournalRows::entry, kind, recordKey, before, JournalRows.column(since), limit);
    }

    /** All changes of some records since that moment, oldest first. */
    public List<JournalEntry> of(String kind, Collection<Long> recordKeys, Instant since) {
        List<Object> parameters = new ArrayList<>(recordKeys);
        parameters.add(0, kind);
        parameters.add(JournalRows.column(since));
        return sql.query(
                OF_SEVERAL.formatted("?" + ", ?".repeat(recordKeys.size() - 1)),
                JournalRows::entry,
                parameters.toArray());
    }
}
