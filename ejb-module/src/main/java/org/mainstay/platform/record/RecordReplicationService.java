package org.mainstay.platform.record;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.journal.JournalSpan;
import org.mainstay.platform.query.Access;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Callers;
import org.mainstay.platform.security.Permissions;
import org.mainstay.platform.security.Roles;

/** Reads the journal for those who keep copies. */
@Stateless
@Local(RecordReplication.class)
@RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION, Roles.VIEWER})
@TransactionAttribute(SUPPORTS)
public class RecordReplicationService implements RecordReplication {

    private static final int AT_ONCE = 1_000;

    private Callers callers;
    private JournalSpan journal;
    private RecordReader reader;
    private Permissions permissions;
    private Clock clock;

    public RecordReplicationService() {}

    @Inject
    public RecordReplicationService(
            Callers callers, JournalSpan journal, RecordReader reader, Permissions permissions, Clock clock) {
        this.callers = callers;
        this.journal = journal;
        this.reader = reader;
        this.permissions = permissions;
        this.clock = clock;
    }

    @Override
    public Changes updated(RecordType type, Instant from, Instant before) {
        Set<Operation> by = EnumSet.of(Operation.CREATE, Operation.UPDATE, Operation.RESTORE);
        return changes(type, by, from, before, DAYS_OF_UPDATES, true);
    }

    @Override
    public Changes deleted(RecordType type, Instant from, Instant before) {
        Set<Operation> by = EnumSet.of(Operation.DELETE, Operation.PURGE);
        return changes(type, by, from, before, DAYS_OF_DELETIONS, false);
    }

    private Changes changes(RecordType type, Set<Operation> by, Instant from, Instant before, int days, boolean live) {
        CallerContext caller = callers.current();
        new Access(caller, permissions).requireRead(type);
        Instant earliest = clock.instant().minus(Duration.ofDays(days));
        if (!from.isBefore(before) || from.isBefore(earliest)) {
            throw new BusinessException(
                    ErrorCode.INVALID_PARAMETER,
                    "The span begins before it ends, and not more than " + days + " days ago.");
        }
        Instant complete = journal.completeUntil();
        List<JournalSpan.Changed> changed = journal.changed(type.apiName(), by, from, before, MOST + 1);
        if (changed.size() > MOST) {
            throw new BusinessException(
                    ErrorCode.LIMIT_EXCEEDED, "More than " + MOST + " records changed: ask for a shorter span.");
        }
        Set<Long> there = live(
                caller, type, changed.stream().map(JournalSpan.Changed::key).toList());
        List<Change> wanted = changed.stream()
                .filter(c -> there.contains(c.key()) == live)
                .map(c -> new Change(c.key(), c.at()))
                .toList();
        Instant covered = before.isBefore(complete) ? before : from.isAfter(complete) ? from : complete;
        return new Changes(wanted, earliest, covered.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Those that are live and that the caller may see. */
    private Set<Long> live(CallerContext caller, RecordType type, List<Long> keys) {
        FieldPath key = FieldPath.of(type, "id");
        Set<Long> found = new HashSet<>();
        for (int at = 0; at < keys.size(); at += AT_ONCE) {
            List<Object> some = List.copyOf(keys.subList(at, Math.min(keys.size(), at + AT_ONCE)));
            Query query = Query.of(type).select(List.of(key)).where(new Condition.In(key, some));
            reader.list(caller, query).forEach(row -> found.add(row.record().key()));
        }
        return found;
    }
}
