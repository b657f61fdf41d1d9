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
import org.mainstay.platform.query.Cursors;
import org.mainstay.platform.query.ListQuery;
import org.mainstay.platform.query.ListRequest;
import org.mainstay.platform.query.ListRequests;
import org.mainstay.platform.schema.Field;
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
    public RecordView get(RecordType type, long key, String fields) {
        CallerContext caller = callers.current();
        List<Field> wanted = requests.fields(caller, type, fields);
        return new RecordView(wanted, reader.get(caller, type, key, wanted));
    }

    @Override
    public long key(RecordType type, RecordKey named) {
        return reader.key(callers.current(), type, named);
    }

    @Override
    public RecordPage list(RecordType type, ListRequest request, boolean withTotal) {
        CallerContext caller = callers.current();
        ListQuery query = requests.read(caller, type, request);
        // one more than asked for tells whether there is a next page
        List<FieldValues> records = reader.list(caller, query.limitedTo(query.limit() + 1));
        String next = null;
        if (records.size() > query.limit()) {
            records = records.subList(0, query.limit());
            next = cursors.after(query, records.get(records.size() - 1));
        }
        return new RecordPage(query.fields(), records, next, withTotal ? reader.count(caller, query) : null);
    }

    @Override
    public List<JournalEntry> history(RecordType type, long key, long before, int limit) {
        return history.read(callers.current(), type, key, before, limit);
    }
}
