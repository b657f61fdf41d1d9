package org.mainstay.platform.query.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A piece of a statement with the values of its parameters. */
final class SqlText {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    SqlText add(String more) {
        text.append(more);
        return this;
    }

    SqlText add(SqlText more) {
        text.append(more.text);
        values.addAll(more.values);
        return this;
    }

    SqlText value(Object value) {
        text.append('?');
        values.add(ColumnValues.bound(value));
        return this;
    }

    /** The values in brackets, with commas between; there is at least one. */
    SqlText list(Collection<?> all) {
        String separator = "(";
        for (Object each : all) {
            add(separator).value(each);
            separator = ", ";
        }
        return add(")");
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text.toString();
    }

    Object[] values() {
        return values.toArray();
    }
}
