package org.mainstay.platform.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.Access;
import org.mainstay.platform.query.AggregateQuery;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Permissions;
import org.mainstay.platform.security.RecordScope;

/** Reads records of any kind, as far as the caller may see them. */
@Dependent
public class RecordReader {

    private static final int LONGEST_SHOWN = 60;

    private final RecordStore store;
    private final Permissions permissions;

    @Inject
    public RecordReader(RecordStore store, Permissions permissions) {
        this.store = store;
        this.permissions = permissions;
    }

    /**
     * One live record.
     *
     * @throws BusinessException NOT_FOUND or ENTITY_IS_DELETED
     */
    public FieldValues get(CallerContext caller, RecordType type, long key, List<Field> fields) {
        FieldValues record = find(caller, type, key, fields);
        if ((Boolean) record.get("isDeleted")) {
            throw new BusinessException(
                    ErrorCode.ENTITY_IS_DELETED, "The record " + type.id(key) + " is in the recycle bin.");
        }
        return record;
    }

    /** @see Records#key */
    public long key(CallerContext caller, RecordType type, RecordKey named) {
        if ((named.id() == null) == (named.externalId() == null)) {
            throw new BusinessException(
                    ErrorCode.MISSING_ARGUMENT, "A record is named by its id or by its externalId, by one of them.");
        }
        if (named.id() != null) {
            return type.key(named.id());
        }
        access(caller).requireRead(type);
        Field field = type.field("externalId");
        Long key = store.liveKeys(type, field, List.of(named.externalId())).get(named.externalId());
        RecordScope scope = permissions.scope(caller, type);
        boolean hidden = key != null
                && scope.field() != null
                && !scope.covers(
                        store.read(type, List.of(key), List.of(scope.field())).get(0));
        if (key == null || hidden) {
            throw new BusinessException(
                    ErrorCode.NOT_FOUND,
                    "No " + type.label() + " has the external id '" + shortened(named.externalId()) + "'.");
        }
        return key;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    /** One record, even when it is in the recycle bin. */
    FieldValues find(CallerContext caller, RecordType type, long key, List<Field> fields) {
        access(caller).requireRead(type);
        RecordScope scope = permissions.scope(caller, type);
        List<Field> needed = new ArrayList<>(fields);
        needed.add(type.field("isDeleted"));
        if (scope.field() != null) {
            needed.add(scope.field());
        }
        List<FieldValues> found = store.read(type, List.of(key), needed);
        if (found.isEmpty() || !scope.covers(found.get(0))) {
            throw missing(type, key);
        }
        return found.get(0);
    }

    BusinessException missing(RecordType type, long key) {
        return new BusinessException(ErrorCode.NOT_FOUND, "There is no record " + type.id(key) + ".");
    }

    /** The rows of a query, as far as the caller may see them. */
    public List<Row> list(CallerContext caller, Query query) {
        return store.list(query, access(caller));
    }

    public long count(CallerContext caller, Query query) {
        return store.count(query, access(caller));
    }

    /** The values of each group, in the order of the query's columns. */
    public List<List<Object>> groups(CallerContext caller, AggregateQuery query) {
        return store.groups(query, access(caller));
    }

    private Access access(CallerContext caller) {
        return new Access(caller, permissions);
    }
}
