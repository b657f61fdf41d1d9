package org.mainstay.platform.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.mainstay.platform.journal.JournalEntry;
import org.mainstay.platform.journal.JournalHistory;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.CallerContext;

/** What happened to a record, from the journal. */
@Dependent
public class RecordHistory {

    private final RecordReader reader;
    private final JournalHistory journal;

    @Inject
    public RecordHistory(RecordReader reader, JournalHistory journal) {
        this.reader = reader;
        this.journal = journal;
    }

    /** Newest first; also of a record in the recycle bin. */
    List<JournalEntry> read(CallerContext caller, RecordType type, long key, long before, int limit) {
        Instant created = (Instant) reader.find(caller, type, key, List.of(type.field("createdDate")))
                .get("createdDate");
        // the node's clock set createdDate, the database's the journal: leave room for a difference
        return journal.read(type.apiName(), key, created.minusSeconds(3600), before, limit);
    }
}
