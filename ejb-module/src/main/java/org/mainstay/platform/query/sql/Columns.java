package org.mainstay.platform.query.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.platform.query.Expression;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.schema.Reference;

/** What is selected, each column once, and how values are made of a row of the result. */
final class Columns {

    /** Makes a value of a row. */
    interface Reader {
        Object read(ResultSet row) throws SQLException;
    }

    private final Source source;
    private final List<String> columns = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    Columns(Source source) {
        this.source = source;
    }

    Source source() {
        return source;
    }

    /** Selects the expression and tells how to read it. */
    Reader add(Expression expression) {
        int place = place(Expressions.sql(source, expression));
        Class<?> javaType = Expressions.javaType(expression);
        if (expression instanceof FieldPath path
                && path.field().relation() != null
                && path.field().relation().isToSeveral()) {
            int kind = place(source.kindColumn(path));
            return row -> {
                Object key = ColumnValues.read(row, place, javaType);
                return key == null ? null : new Reference(row.getString(kind), (Long) key);
            };
        }
        return row -> ColumnValues.read(row, place, javaType);
    }

    /** Selects SQL of the compiler's own. */
    int place(String sql) {
        return places.computeIfAbsent(sql, s -> {
            columns.add(s);
            return columns.size();
        });
    }

    /** As {@code c1, c2 …} when a select around this one names them. */
    String sql(boolean named) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(columns.get(i)).append(named ? " as c" + (i + 1) : "");
        }
        return text.toString();
    }

    int size() {
        return columns.size();
    }
}
