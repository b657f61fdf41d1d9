package org.mainstay.platform.query;

import java.util.List;
import org.mainstay.platform.schema.RecordType;

/**
 * Values of groups of records. Without grouping there is one group of all of them, which may be empty.
 *
 * @param having what must hold of a group; it looks at aggregates and at what is grouped by
 * @param limit how many groups at most; more than {@value #MOST_GROUPS} are too many for one answer
 */
public record AggregateQuery(
        RecordType type,
        List<Column> columns,
        Condition where,
        List<Expression> groupBy,
        Condition having,
        List<Order> order,
        int limit,
        int offset,
        boolean alsoDeleted) {

    public static final int MOST_GROUPS = 2_000;

    public AggregateQuery {
        columns = List.copyOf(columns);
        groupBy = List.copyOf(groupBy);
        order = List.copyOf(order);
    }

    public AggregateQuery limit(int groups) {
        return new AggregateQuery(type, columns, where, groupBy, having, order, groups, offset, alsoDeleted);
    }

    public AggregateQuery withDeleted() {
        return new AggregateQuery(type, columns, where, groupBy, having, order, limit, offset, true);
    }

    /** @param name what the caller calls the value */
    public record Column(String name, Expression value) {}
}
