package org.mainstay.platform.record;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import org.mainstay.platform.journal.JournalEntry;
import org.mainstay.platform.query.AggregateQuery;
import org.mainstay.platform.query.Cursors;
import org.mainstay.platform.query.ListRequest;
import org.mainstay.platform.query.ListRequests;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Callers;
import org.mainstay.platform.security.Roles;

/**
 * The engine behind its door: the container has checked that the caller has a role at all, the permission hook decides
 * on kind, record and field. The engine begins transactions itself, because it repeats those that the database gave up.
 */
@Stateless
@Local(Records.class)
@DeclareRoles({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION, Roles.VIEWER})
@RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION, Roles.VIEWER})
@TransactionAttribute(SUPPORTS)
public class RecordsService implements Records {

    private Callers callers;
    private RecordEngine engine;
    private RecordReader reader;
    private RecordHistory history;
    private ListRequests requests;
    private Cursors cursors;

    public RecordsService() {}

    @Inject
    public RecordsService(
            Callers callers,
            RecordEngine engine,
            RecordReader reader,
            RecordHistory history,
            ListRequests requests,
            Cursors cursors) {
        this.callers = callers;
        this.engine = engine;
        this.reader = reader;
        this.history = history;
        this.requests = requests;
        this.cursors = cursors;
    }

    @Override
    @RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION})
    public List<SaveResult> save(SaveRequest request) {
        return engine.save(callers.current(), request);
    }

    @Override
    public RecordView get(RecordType type, long key, String fields, String expand) {
        CallerContext caller = callers.current();
        Query query = requests.one(caller, type, key, fields, expand);
        FieldValues record = reader.get(caller, type, key, query.ownFields());
        boolean plain = query.children().isEmpty() && query.relatedFields().isEmpty();
        Row row = plain
                ? new Row(record, List.of(), List.of(), List.of())
                : reader.list(caller, query).stream().findFirst().orElseThrow(() -> reader.missing(type, key));
        return new RecordView(query, row);
    }

    @Override
    public long key(RecordType type, RecordKey named) {
        return reader.key(callers.current(), type, named);
    }

    @Override
    public RecordPage list(RecordType type, ListRequest request, boolean withTotal) {
        CallerContext caller = callers.current();
        Query query = requests.read(caller, type, request);
        RecordPage page = page(caller, query.limit(Query.UNLIMITED), query.limit());
        return withTotal ? page.withTotal(reader.count(caller, query)) : page;
    }

    @Override
    public RecordPage query(Query query, int pageSize, String cursor) {
        return page(callers.current(), cursor == null ? query : cursors.at(query, cursor), pageSize);
    }

    @Override
    public long count(Query query) {
        return Math.min(reader.count(callers.current(), query), query.limit());
    }

    /** One more than the page has tells whether there is a next one; a page that reaches the limit has none. */
    private RecordPage page(CallerContext caller, Query query, int size) {
        boolean mayGoOn = size < query.limit();
        List<Row> rows = reader.list(caller, mayGoOn ? query.limit(size + 1) : query);
        if (rows.size() <= size) {
            return new RecordPage(query, rows, null, null);
        }
        List<Row> shown = rows.subList(0, size);
        Query rest = query.limit() == Query.UNLIMITED ? query : query.limit(query.limit() - size);
        return new RecordPage(query, shown, cursors.after(rest, shown.get(size - 1)), null);
    }

    @Override
    public List<List<Object>> query(AggregateQuery query) {
        return reader.groups(callers.current(), query);
    }

    @Override
    public List<JournalEntry> history(RecordType type, long key, long before, int limit) {
        return history.read(callers.current(), type, key, before, limit);
    }
}
