package org.mainstay.platform.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.journal.JournalEntry;
import org.mainstay.platform.journal.JournalHistory;
import org.mainstay.platform.query.ListRequests;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Permissions;

/** What happened to a record, from the journal, as far as the caller may see it. */
@Dependent
public class RecordHistory {

    private final RecordReader reader;
    private final JournalHistory journal;
    private final Permissions permissions;

    @Inject
    public RecordHistory(RecordReader reader, JournalHistory journal, Permissions permissions) {
        this.reader = reader;
        this.journal = journal;
        this.permissions = permissions;
    }

    /** Newest first; also of a record in the recycle bin. */
    List<JournalEntry> read(CallerContext caller, RecordType type, long key, long before, int limit) {
        if (limit < 1 || limit > ListRequests.MOST) {
            throw new BusinessException(ErrorCode.INVALID_PARAMETER, "limit is 1 to " + ListRequests.MOST + ".");
        }
        Instant created = (Instant) reader.find(caller, type, key, List.of(type.field("createdDate")))
                .get("createdDate");
        Set<String> hidden = type.fields().stream()
                .filter(f -> !permissions.mayRead(caller, type, f))
                .map(Field::name)
                .collect(Collectors.toSet());
        // the node's clock set createdDate, the database's the journal: leave room for a difference
        return journal.read(type.apiName(), key, created.minusSeconds(3600), before, limit).stream()
                .map(entry -> entry.without(hidden))
                .toList();
    }
}
