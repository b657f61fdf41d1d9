package org.mainstay.platform.soql;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.AggregateQuery;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Order;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.record.RecordPage;
import org.mainstay.platform.record.Records;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.schema.ValueText;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Callers;
import org.mainstay.platform.security.Roles;

/** Reads a query for whoever is logged in and puts it to the engine. */
@Stateless
@Local(SoqlQueries.class)
@RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION, Roles.VIEWER})
@TransactionAttribute(SUPPORTS)
public class SoqlService implements SoqlQueries {

    private Callers callers;
    private SoqlReader reader;
    private Records records;
    private Registry registry;
    private Clock clock;

    public SoqlService() {}

    @Inject
    public SoqlService(Callers callers, SoqlReader reader, Records records, Registry registry, Clock clock) {
        this.callers = callers;
        this.reader = reader;
        this.records = records;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public SoqlAnswer query(String soql, int pageSize, String cursor) {
        return query(soql, false, pageSize, cursor);
    }

    @Override
    public SoqlAnswer query(String soql, boolean alsoDeleted, int pageSize, String cursor) {
        CallerContext caller = callers.current();
        SoqlCursor from = cursor == null ? new SoqlCursor(clock.instant(), null) : SoqlCursor.read(cursor);
        SoqlQuery read = reader.read(caller, soql, from.asked());
        SoqlQuery query = alsoDeleted ? read.withDeleted() : read;
        if (query instanceof SoqlQuery.Records asked) {
            return records(caller, asked, pageSize, from);
        }
        if (cursor != null) {
            throw new BusinessException(ErrorCode.INVALID_CURSOR, "Counts and groups have one page, and no cursor.");
        }
        return query instanceof SoqlQuery.Count count
                ? new SoqlAnswer.Count(records.count(count.query()))
                : groups(((SoqlQuery.Groups) query).query());
    }

    @Override
    public SoqlAnswer.Records among(String soql, List<Long> keys, int most) {
        CallerContext caller = callers.current();
        if (!(reader.read(caller, soql, clock.instant()) instanceof SoqlQuery.Records asked)) {
            throw new BusinessException(ErrorCode.MALFORMED_QUERY, "It lists fields, and neither counts nor groups.");
        }
        Query query = asked.query();
        FieldPath key = FieldPath.of(query.type(), "id");
        Query found = query.where(query.where().and(new Condition.In(key, List.copyOf(keys))));
        boolean isOrdered = !query.order().equals(List.of(Order.by(key, false)));
        List<Row> rows = new ArrayList<>(records.query(
                        isOrdered ? found : found.limit(Query.UNLIMITED), isOrdered ? most : keys.size() + 1, null)
                .rows());
        if (!isOrdered) {
            rows.sort(Comparator.comparing(row -> keys.indexOf(row.record().key())));
        }
        int shown = Math.min(rows.size(), Math.min(most, query.limit()));
        return new SoqlAnswer.Records(asked, rows.subList(0, shown), null, texts(caller));
    }

    @Override
    public SoqlAnswer.Records retrieve(RecordType type, List<String> fields, List<Long> keys) {
        CallerContext caller = callers.current();
        SoqlQuery.Records asked = reader.retrieve(caller, type, fields, keys);
        List<Row> rows = keys.isEmpty()
                ? List.of()
                : records.query(asked.query(), keys.size(), null).rows();
        return new SoqlAnswer.Records(asked, rows, null, texts(caller));
    }

    private LocalTexts texts(CallerContext caller) {
        return new LocalTexts(new ValueText(registry.schema()), caller.locale(), caller.zone());
    }

    private SoqlAnswer records(CallerContext caller, SoqlQuery.Records asked, int pageSize, SoqlCursor from) {
        RecordPage page = records.query(asked.query(), pageSize, from.position());
        String next = page.next() == null ? null : new SoqlCursor(from.asked(), page.next()).text();
        return new SoqlAnswer.Records(asked, page.rows(), next, texts(caller));
    }

    private SoqlAnswer groups(AggregateQuery asked) {
        List<List<Object>> rows = records.query(asked.limit(Math.min(asked.limit(), AggregateQuery.MOST_GROUPS + 1)));
        if (rows.size() > AggregateQuery.MOST_GROUPS) {
            throw new BusinessException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "There are more than " + AggregateQuery.MOST_GROUPS + " groups: ask for fewer by LIMIT or WHERE.");
        }
        return new SoqlAnswer.Groups(asked, rows);
    }
}
