package org.mainstay.platform.query;

import java.util.ArrayList;
import java.util.List;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;

/**
 * A list of the live records of one kind.
 *
 * @param fields what to read; key and version always come along
 * @param order always total: the key decides last
 * @param limit how many at most
 * @param after values of the order's fields in the record after which the list goes on, or null for the first page
 */
public record ListQuery(
        RecordType type,
        List<Field> fields,
        List<Condition> conditions,
        List<Order> order,
        int limit,
        List<Object> after) {

    public ListQuery {
        fields = List.copyOf(fields);
        conditions = List.copyOf(conditions);
        order = total(type, order);
        after = after == null ? null : new ArrayList<>(after);
    }

    private static List<Order> total(RecordType type, List<Order> order) {
        List<Order> total = new ArrayList<>(order);
        Field key = type.field("id");
        if (total.stream().noneMatch(o -> o.field().equals(key))) {
            total.add(new Order(
                    key, !total.isEmpty() && total.get(total.size() - 1).descending()));
        }
        return List.copyOf(total);
    }

    public ListQuery and(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new ListQuery(type, fields, more, order, limit, after);
    }

    public ListQuery withFields(List<Field> others) {
        return new ListQuery(type, others, conditions, order, limit, after);
    }

    public ListQuery limitedTo(int rows) {
        return new ListQuery(type, fields, conditions, order, rows, after);
    }
}
