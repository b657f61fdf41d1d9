package org.mainstay.platform.query.sql;

import java.util.List;
import org.mainstay.platform.query.Order;

/** Orders as SQL, and the rows behind a position. */
final class Orders {

    private final Source source;

    Orders(Source source) {
        this.source = source;
    }

    /** What stands behind {@code order by}. */
    String sql(List<Order> order) {
        StringBuilder text = new StringBuilder();
        for (Order step : order) {
            String column = Expressions.sql(source, step.by());
            text.append(text.isEmpty() ? "" : ", ");
            if (step.nullsFirst() == step.descending()) { // not what the database does by itself
                text.append(column).append(step.nullsFirst() ? " is not null, " : " is null, ");
            }
            text.append(column).append(step.descending() ? " desc" : "");
        }
        return text.toString();
    }

    /**
     * The rows behind a position, in the expanded form {@code a>? or (a=? and (b>? or …))}: the row form
     * {@code (a,b) > (?,?)} reads every row before the position, and could not order nulls.
     */
    SqlText after(List<Order> order, List<Object> position) {
        return position == null ? new SqlText() : after(order, position, 0);
    }

    /** The key decides last, and is never null. */
    private SqlText after(List<Order> order, List<Object> position, int at) {
        Order step = order.get(at);
        String column = Expressions.sql(source, step.by());
        Object value = position.get(at);
        boolean last = at == order.size() - 1;
        SqlText text = new SqlText().add("(");
        if (value == null) {
            text.add(step.nullsFirst() ? column + " is not null or " : "").add("(" + column + " is null");
        } else {
            text.add(column + (step.descending() ? " < " : " > ")).value(value);
            if (last) {
                return text.add(")");
            }
            text.add(step.nullsFirst() ? "" : " or " + column + " is null");
            text.add(" or (" + column + " = ").value(value);
        }
        return text.add(" and ").add(after(order, position, at + 1)).add("))");
    }
}
