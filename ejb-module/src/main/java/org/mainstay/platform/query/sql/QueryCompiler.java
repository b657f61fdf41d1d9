package org.mainstay.platform.query.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mainstay.platform.query.Access;
import org.mainstay.platform.query.AggregateQuery;
import org.mainstay.platform.query.ChildQuery;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Schema;

/**
 * Compiles queries for one caller. Equal shapes become equal texts whatever their values, so the driver finds the
 * statement that it has prepared before.
 */
final class QueryCompiler {

    private final Source.Context context;

    QueryCompiler(Schema schema, Tables tables, Access access) {
        this.context = new Source.Context(schema, tables, access);
    }

    /** A statement and how its rows are read. */
    record Select<T>(SqlText sql, T reader) {}

    Select<RowReader> rows(Query query) {
        Source source = new Source(context, query.type(), query.alsoDeleted());
        Columns columns = new Columns(source);
        RowReader reader = new RowReader(query, columns);
        SqlText where = new Conditions(source).sql(query.where());
        Orders orders = new Orders(source);
        SqlText after = orders.after(query.order(), query.after());
        String order = orders.sql(query.order());
        SqlText sql = new SqlText()
                .add("select " + columns.sql(false))
                .add(source.from())
                .add(source.where(where, after))
                .add(" order by " + order);
        return new Select<>(limited(sql, query.limit(), query.offset()), reader);
    }

    /** All rows of the query, in no order. */
    Select<RowReader> unordered(Query query) {
        Source source = new Source(context, query.type(), query.alsoDeleted());
        Columns columns = new Columns(source);
        RowReader reader = new RowReader(query, columns);
        SqlText where = new Conditions(source).sql(query.where());
        SqlText sql = new SqlText()
                .add("select " + columns.sql(false))
                .add(source.from())
                .add(source.where(where));
        return new Select<>(sql, reader);
    }

    SqlText count(Query query) {
        Source source = new Source(context, query.type(), query.alsoDeleted());
        SqlText where = new Conditions(source).sql(query.where());
        return new SqlText().add("select count(*)").add(source.from()).add(source.where(where));
    }

    /** The readers of a child's row, and the place of the parent's key behind them. */
    record ChildReader(RowReader row, int parent) {}

    /** The first children of each parent, all in one statement, one more for each than the limit says. */
    Select<ChildReader> children(ChildQuery child, Query parents, Collection<Long> keys) {
        Query query = child.query();
        Source source = new Source(context, query.type(), query.alsoDeleted() || parents.alsoDeleted());
        Columns columns = new Columns(source);
        RowReader reader = new RowReader(query, columns);
        Field reference = child.reference();
        int parent = columns.place(source.column(reference));
        SqlText refers = new SqlText().add(source.column(reference) + " in ").list(keys);
        if (reference.relation().isToSeveral()) {
            refers.add(" and " + source.kindColumn(reference) + " = ")
                    .value(parents.type().apiName());
        }
        SqlText where = new Conditions(source).sql(query.where());
        String rank = "row_number() over (partition by " + source.column(reference) + " order by "
                + new Orders(source).sql(query.order()) + ")";
        SqlText sql = new SqlText()
                .add("select * from (select " + columns.sql(true) + ", " + rank + " as place")
                .add(source.from())
                .add(source.where(refers, where))
                .add(") as ranked where place <= ")
                .value((long) query.limit() + 1)
                .add(" order by c" + parent + ", place");
        return new Select<>(sql, new ChildReader(reader, parent));
    }

    Select<List<Columns.Reader>> groups(AggregateQuery query) {
        Source source = new Source(context, query.type(), query.alsoDeleted());
        Columns columns = new Columns(source);
        List<Columns.Reader> readers = new ArrayList<>();
        query.columns().forEach(column -> readers.add(columns.add(column.value())));
        Conditions conditions = new Conditions(source);
        SqlText where = conditions.sql(query.where());
        SqlText having = conditions.sql(query.having());
        List<String> groups = query.groupBy().stream()
                .map(expression -> Expressions.sql(source, expression))
                .toList();
        String order = new Orders(source).sql(query.order());
        SqlText sql = new SqlText()
                .add("select " + columns.sql(false))
                .add(source.from())
                .add(source.where(where))
                .add(groups.isEmpty() ? "" : " group by " + String.join(", ", groups));
        if (!having.isEmpty()) {
            sql.add(" having ").add(having);
        }
        sql.add(order.isEmpty() ? "" : " order by " + order);
        return new Select<>(limited(sql, query.limit(), query.offset()), readers);
    }

    private static SqlText limited(SqlText sql, int limit, int offset) {
        sql.add(" limit ").value(limit);
        return offset == 0 ? sql : sql.add(" offset ").value(offset);
    }
}
