package org.mainstay.platform.query.sql;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.query.Access;
import org.mainstay.platform.query.AggregateQuery;
import org.mainstay.platform.query.ChildQuery;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;

/**
 * Runs queries in the transaction under way. The database cancels each statement that takes longer than
 * {@value #LIMIT_SECONDS} seconds; what was refused is then a {@code StorageFailure} with the reason {@code TIME_LIMIT}.
 */
@Dependent
public class QueryRunner {

    static final int LIMIT_SECONDS = 5;

    private final Registry registry;
    private final Tables tables;
    private final Sql database;
    private final String limited;

    @Inject
    public QueryRunner(Registry registry, Tables tables, Sql database) {
        this(registry, tables, database, Duration.ofSeconds(LIMIT_SECONDS));
    }

    /** The limit is part of the text: as a setting of the statement object, it would be prepared anew at each call. */
    QueryRunner(Registry registry, Tables tables, Sql database, Duration limit) {
        this.registry = registry;
        this.tables = tables;
        this.database = database;
        this.limited = "set statement max_statement_time=" + limit.toNanos() / 1e9 + " for ";
    }

    /** The rows, without related ones, locked against other writers until the transaction ends. */
    public List<Row> lock(Query query) {
        QueryCompiler.Select<RowReader> select = compiler(Access.UNRESTRICTED).rows(query);
        return run(select.sql().add(" for update"), select.reader()::read);
    }

    /** The rows in order; for each child query there is one more statement, however many parents. */
    public List<Row> rows(Query query, Access access) {
        QueryCompiler.Select<RowReader> select = compiler(access).rows(query);
        List<Row> rows = run(select.sql(), select.reader()::read);
        if (rows.isEmpty() || query.children().isEmpty()) {
            return rows;
        }
        List<Map<Long, Row.Children>> read = new ArrayList<>();
        for (ChildQuery child : query.children()) {
            read.add(children(child, query, rows, access));
        }
        return rows.stream().map(row -> withChildren(row, read)).toList();
    }

    private static Row withChildren(Row row, List<Map<Long, Row.Children>> read) {
        Row.Children none = new Row.Children(List.of(), false);
        long key = row.record().key();
        List<Row.Children> children =
                read.stream().map(byParent -> byParent.getOrDefault(key, none)).toList();
        return new Row(row.record(), row.related(), row.position(), children);
    }

    /** Records by their keys, whoever asks, in no order; without the limit, since nothing is searched for. */
    public List<FieldValues> records(RecordType type, Collection<Long> keys, List<Field> fields) {
        FieldPath key = FieldPath.of(type, "id");
        if (keys.size() > 1) {
            QueryCompiler.Select<RowReader> select = byKey(type, fields, new Condition.In(key, List.copyOf(keys)));
            return database.query(
                    select.sql().text(), select.reader()::record, select.sql().values());
        }
        Long one = keys.iterator().next();
        KeyStatements.Statement statement = type.derived(KeyStatements.class, KeyStatements::new)
                .of(fields, () -> {
                    QueryCompiler.Select<RowReader> select = byKey(type, fields, Condition.equal(key, one));
                    return new KeyStatements.Statement(select.sql().text(), select.reader());
                });
        return database.query(statement.text(), statement.reader()::record, one);
    }

    private QueryCompiler.Select<RowReader> byKey(RecordType type, List<Field> fields, Condition named) {
        List<FieldPath> paths =
                fields.stream().map(field -> FieldPath.of(type, field)).toList();
        return compiler(Access.UNRESTRICTED)
                .unordered(new Query(type, paths, List.of(), named, List.of(), Query.UNLIMITED, 0, null, true));
    }

    private record Child(long parent, Row row) {}

    private Map<Long, Row.Children> children(ChildQuery child, Query parents, List<Row> rows, Access access) {
        List<Long> keys = rows.stream().map(row -> row.record().key()).toList();
        QueryCompiler.Select<QueryCompiler.ChildReader> select =
                compiler(access).children(child, parents, keys);
        QueryCompiler.ChildReader reader = select.reader();
        Map<Long, List<Row>> byParent = new HashMap<>();
        run(
                        select.sql(),
                        row -> new Child(
                                row.getLong(reader.parent()), reader.row().read(row)))
                .forEach(found -> byParent.computeIfAbsent(found.parent(), k -> new ArrayList<>())
                        .add(found.row()));
        Map<Long, Row.Children> bounded = new HashMap<>();
        int most = child.query().limit();
        byParent.forEach((parent, all) ->
                bounded.put(parent, new Row.Children(all.subList(0, Math.min(most, all.size())), all.size() > most)));
        return bounded;
    }

    /** How many records the query has on all its pages. */
    public long count(Query query, Access access) {
        return run(compiler(access).count(query), row -> row.getLong(1)).get(0);
    }

    /** The values of each group, in the order of the columns. */
    public List<List<Object>> groups(AggregateQuery query, Access access) {
        QueryCompiler.Select<List<Columns.Reader>> select = compiler(access).groups(query);
        return run(select.sql(), row -> {
            List<Object> values = new ArrayList<>();
            for (Columns.Reader reader : select.reader()) {
                values.add(reader.read(row));
            }
            return values;
        });
    }

    private QueryCompiler compiler(Access access) {
        return new QueryCompiler(registry.schema(), tables, access);
    }

    /** Rows of tables that are no records, under the same limit. */
    public <T> List<T> limited(String select, Sql.RowReader<T> reader, Object... values) {
        return database.query(limited + select, reader, values);
    }

    private <T> List<T> run(SqlText sql, Sql.RowReader<T> reader) {
        return limited(sql.text(), reader, sql.values());
    }
}
