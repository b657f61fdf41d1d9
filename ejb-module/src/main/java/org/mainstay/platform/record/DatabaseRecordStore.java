package org.mainstay.platform.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.query.Access;
import org.mainstay.platform.query.Aggregate;
import org.mainstay.platform.query.AggregateQuery;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.query.Condition.Operator;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.query.sql.QueryRunner;
import org.mainstay.platform.query.sql.Tables;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Reference;

/**
 * Rows of every kind. Reads are queries that select what was asked for; whole rows are written by way of JPA where the
 * kind has an entity, and as they are where an administrator made the kind.
 */
@Dependent
public class DatabaseRecordStore implements RecordStore {

    private final EntityRows entities;
    private final TableRows custom;
    private final Tables tables;
    private final QueryRunner queries;
    private final Sql sql;

    @Inject
    public DatabaseRecordStore(EntityRows entities, TableRows custom, Tables tables, QueryRunner queries, Sql sql) {
        this.entities = entities;
        this.custom = custom;
        this.tables = tables;
        this.queries = queries;
        this.sql = sql;
    }

    private RecordRows rows(RecordType type) {
        return type.isCustom() ? custom : entities;
    }

    @Override
    public Map<Long, FieldValues> lock(RecordType type, Collection<Long> keys) {
        return keys.isEmpty() ? Map.of() : rows(type).lock(type, keys);
    }

    @Override
    public List<FieldValues> read(RecordType type, Collection<Long> keys, List<Field> fields) {
        return keys.isEmpty() ? List.of() : queries.records(type, keys, fields);
    }

    @Override
    public Map<Object, Long> liveKeys(RecordType type, Field unique, Collection<?> values) {
        Map<Object, Long> keys = new HashMap<>();
        if (values.isEmpty()) {
            return keys;
        }
        Condition live = is(type, "isDeleted", false).and(in(type, unique.name(), values));
        records(type, List.of(unique), live).forEach(record -> keys.put(record.get(unique), record.key()));
        return keys;
    }

    @Override
    public Set<Long> referred(
            RecordType type, Field field, RecordType target, Collection<Long> keys, boolean alsoDeleted) {
        FieldPath path = FieldPath.of(type, field);
        AggregateQuery query = new AggregateQuery(
                type,
                List.of(
                        new AggregateQuery.Column("key", path),
                        new AggregateQuery.Column("count", Aggregate.OF_RECORDS)),
                refersTo(path, target, keys),
                List.of(path),
                Condition.ANY_RECORD,
                List.of(),
                Query.UNLIMITED,
                0,
                alsoDeleted);
        Set<Long> referred = new HashSet<>();
        queries.groups(query, Access.UNRESTRICTED)
                .forEach(group ->
                        referred.add(field.relation().read(group.get(0)).key()));
        return referred;
    }

    @Override
    public List<Long> referring(
            RecordType type, Field field, RecordType target, Collection<Long> keys, boolean deleted) {
        Condition refers = refersTo(FieldPath.of(type, field), target, keys);
        return keys(records(type, List.of(), refers.and(is(type, "isDeleted", deleted))));
    }

    @Override
    public List<Long> deletedBefore(RecordType type, Instant moment, long after, int limit) {
        Condition due = new Condition.All(List.of(
                is(type, "isDeleted", true),
                new Condition.Comparison(FieldPath.of(type, "systemModstamp"), Operator.LT, moment),
                new Condition.Comparison(FieldPath.of(type, "id"), Operator.GT, after)));
        return keys(records(all(type, List.of(), due).limit(limit)));
    }

    private static Condition in(RecordType type, String field, Collection<?> values) {
        return new Condition.In(FieldPath.of(type, field), List.copyOf(values));
    }

    private static Condition is(RecordType type, String field, boolean value) {
        return Condition.equal(FieldPath.of(type, field), value);
    }

    private static Condition refersTo(FieldPath path, RecordType target, Collection<Long> keys) {
        boolean several = path.field().relation().isToSeveral();
        return new Condition.In(
                path,
                keys.stream()
                        .map(key -> several ? new Reference(target.apiName(), key) : (Object) key)
                        .toList());
    }

    private List<FieldValues> records(RecordType type, List<Field> fields, Condition where) {
        return records(all(type, fields, where));
    }

    /** Deleted ones too, unless the condition says otherwise. */
    private static Query all(RecordType type, List<Field> fields, Condition where) {
        List<FieldPath> paths =
                fields.stream().map(field -> FieldPath.of(type, field)).toList();
        return new Query(type, paths, List.of(), where, List.of(), Query.UNLIMITED, 0, null, true);
    }

    private List<FieldValues> records(Query query) {
        return queries.rows(query, Access.UNRESTRICTED).stream()
                .map(Row::record)
                .toList();
    }

    private static List<Long> keys(List<FieldValues> records) {
        return records.stream().map(FieldValues::key).toList();
    }

    @Override
    public List<Long> nextNumbers(RecordType type, Field field, int count) {
        String next = "select nextval(`" + tables.sequence(type, field) + "`)";
        return sql.query(next + (" union all " + next).repeat(count - 1), row -> row.getLong(1));
    }

    /** A foreign key takes the same shared lock a moment later; taken here, what it shows is still true then. */
    @Override
    public Set<Long> holdLive(RecordType type, Collection<Long> keys) {
        String statement = "select id from `" + tables.table(type) + "` where id in (" + "?, ".repeat(keys.size() - 1)
                + "?) and isDeleted = false lock in share mode";
        return new HashSet<>(sql.query(statement, row -> row.getLong(1), keys.toArray()));
    }

    @Override
    public List<Row> list(Query query, Access access) {
        return queries.rows(query, access);
    }

    @Override
    public long count(Query query, Access access) {
        return queries.count(query, access);
    }

    @Override
    public List<List<Object>> groups(AggregateQuery query, Access access) {
        return queries.groups(query, access);
    }

    @Override
    public void insert(RecordType type, List<FieldValues> records) {
        rows(type).insert(type, records);
    }

    @Override
    public void update(RecordType type, List<FieldValues> records) {
        rows(type).update(type, records);
    }

    @Override
    public void remove(RecordType type, Collection<Long> keys) {
        rows(type).remove(type, keys);
    }
}
