package org.mainstay.platform.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.sql.ColumnValues;
import org.mainstay.platform.query.sql.CustomColumn;
import org.mainstay.platform.query.sql.QueryRunner;
import org.mainstay.platform.query.sql.Tables;
import org.mainstay.platform.schema.CustomValues;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Reference;

/** Rows of kinds that administrators made: tables without an entity, which all have the same columns. */
@Dependent
public class TableRows implements RecordRows {

    private final Sql sql;
    private final Tables tables;
    private final QueryRunner queries;
    private final RecordKeys keys;

    @Inject
    public TableRows(Sql sql, Tables tables, QueryRunner queries, RecordKeys keys) {
        this.sql = sql;
        this.tables = tables;
        this.queries = queries;
        this.keys = keys;
    }

    @Override
    public Map<Long, FieldValues> lock(RecordType type, Collection<Long> wanted) {
        Map<Long, FieldValues> rows = new HashMap<>();
        Condition named = new Condition.In(FieldPath.of(type, "id"), List.copyOf(wanted));
        queries.lock(Query.of(type).where(named).withDeleted())
                .forEach(row -> rows.put(row.record().key(), row.record()));
        return rows;
    }

    @Override
    public void insert(RecordType type, List<FieldValues> records) {
        List<String> columns = columns(type);
        List<Object[]> rows = new ArrayList<>();
        for (FieldValues record : records) {
            record.set("id", keys.next()).set("version", 1L);
            rows.add(values(record).toArray());
        }
        sql.batch(
                "insert into `" + tables.table(type) + "` (" + String.join(", ", columns) + ") values (?"
                        + ", ?".repeat(columns.size() - 1) + ")",
                rows);
    }

    @Override
    public void update(RecordType type, List<FieldValues> records) {
        List<Object[]> rows = new ArrayList<>();
        for (FieldValues record : records) {
            record.set("version", record.version() + 1);
            List<Object> values = values(record);
            values.add(record.key());
            rows.add(values.toArray());
        }
        String set = columns(type).stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        sql.batch("update `" + tables.table(type) + "` set " + set + " where id = ?", rows);
    }

    @Override
    public void remove(RecordType type, Collection<Long> removed) {
        sql.batch(
                "delete from `" + tables.table(type) + "` where id = ?",
                removed.stream().map(key -> new Object[] {key}).toList());
    }

    private static Stream<Field> own(RecordType type) {
        return type.fields().stream().filter(field -> !field.isCustom());
    }

    private List<String> columns(RecordType type) {
        List<String> columns = new ArrayList<>();
        own(type).forEach(field -> {
            columns.add("`" + field.name() + "`");
            if (EntityBinding.isToSeveral(field)) {
                columns.add("`" + tables.kindColumn(field) + "`");
            }
        });
        columns.add("`" + CustomColumn.ALL + "`");
        return columns;
    }

    /** In the order of the columns. */
    private static List<Object> values(FieldValues record) {
        List<Object> values = new ArrayList<>();
        own(record.type()).forEach(field -> {
            Object value = record.get(field);
            values.add(ColumnValues.bound(value));
            if (EntityBinding.isToSeveral(field)) {
                values.add(value == null ? null : ((Reference) value).kind());
            }
        });
        values.add(CustomValues.write(record));
        return values;
    }
}
