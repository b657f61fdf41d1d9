package org.mainstay.platform.query;

import java.util.List;
import org.mainstay.platform.schema.RecordType;

/**
 * Values of groups of records. Without grouping there is one group of all of them, which may be empty.
 *
 * @param having what must hold of a group; it looks at aggregates and at what is grouped by
 * @param limit how many groups at most, up to {@value #MOST_GROUPS}
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

    /** @param name what the caller calls the value */
    public record Column(String name, Expression value) {}
}
