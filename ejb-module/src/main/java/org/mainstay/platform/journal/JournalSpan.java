package org.mainstay.platform.journal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.schema.Operation;

/** Which records of a kind changed within a span of time. */
@Dependent
public class JournalSpan {

    private static final String SELECT = "select recordKey, max(at) from journal where kind = ? and at >= ? and at < ?"
            + " and operation in (%s) group by recordKey order by 2, 1 limit ?";

    private final Sql sql;
    private final Clock clock;

    @Inject
    public JournalSpan(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param at when it last changed so within the span */
    public record Changed(long key, Instant at) {}

    /**
     * Until when the journal is complete: a transaction that is open still may write rows of later moments only. Whoever
     * asks next from here on misses nothing.
     */
    public Instant completeUntil() {
        return clock.instant().minus(JournalReader.HOLD);
    }

    /** In the order of their changes. */
    public List<Changed> changed(String kind, Set<Operation> by, Instant from, Instant before, int limit) {
        String operations =
                by.stream().map(operation -> "'" + operation.name() + "'").collect(Collectors.joining(","));
        return sql.query(
                SELECT.formatted(operations),
                row -> new Changed(
                        row.getLong(1), row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                kind,
                JournalRows.column(from),
                JournalRows.column(before),
                limit);
    }
}
