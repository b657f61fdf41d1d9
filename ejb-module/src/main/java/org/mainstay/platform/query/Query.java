package org.mainstay.platform.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;

/**
 * A list of records of one kind, free of any language and any storage.
 *
 * @param fields what to read; key and version always come along
 * @param children lists of records that refer to each one
 * @param order always total: the key decides last
 * @param limit how many at most, or {@link #UNLIMITED}; of the children of each record, in a child query
 * @param offset how many to leave out before the first, 0 to {@value #MOST_OFFSET}
 * @param after values of the order in the record after which the list goes on, or null
 * @param alsoDeleted whether records in the recycle bin take part, here and wherever the query leads
 */
public record Query(
        RecordType type,
        List<FieldPath> fields,
        List<ChildQuery> children,
        Condition where,
        List<Order> order,
        int limit,
        int offset,
        List<Object> after,
        boolean alsoDeleted) {

    public static final int MOST_OFFSET = 2_000;
    public static final int UNLIMITED = Integer.MAX_VALUE;

    public Query {
        fields = List.copyOf(fields);
        children = List.copyOf(children);
        order = total(type, order);
        after = after == null ? null : new ArrayList<>(after); // may hold null
    }

    /** All live records, all fields, by key. */
    public static Query of(RecordType type) {
        List<FieldPath> all =
                type.fields().stream().map(f -> FieldPath.of(type, f)).toList();
        return new Query(type, all, List.of(), Condition.ANY_RECORD, List.of(), UNLIMITED, 0, null, false);
    }

    private static List<Order> total(RecordType type, List<Order> order) {
        FieldPath key = FieldPath.of(type, "id");
        for (Order step : order) {
            if (step.by().equals(key)) {
                return List.copyOf(order);
            }
        }
        List<Order> total = new ArrayList<>(order);
        total.add(Order.by(key, !order.isEmpty() && order.get(order.size() - 1).descending()));
        return List.copyOf(total);
    }

    public Query select(List<FieldPath> others) {
        return new Query(type, others, children, where, order, limit, offset, after, alsoDeleted);
    }

    public Query with(List<ChildQuery> others) {
        return new Query(type, fields, others, where, order, limit, offset, after, alsoDeleted);
    }

    public Query where(Condition other) {
        return new Query(type, fields, children, other, order, limit, offset, after, alsoDeleted);
    }

    public Query orderBy(List<Order> other) {
        return new Query(type, fields, children, where, other, limit, offset, after, alsoDeleted);
    }

    public Query limit(int rows) {
        return new Query(type, fields, children, where, order, rows, offset, after, alsoDeleted);
    }

    public Query offset(int rows) {
        return new Query(type, fields, children, where, order, limit, rows, after, alsoDeleted);
    }

    /** The rest of the list behind a record; what an offset left out is left out already. */
    public Query after(List<Object> position) {
        return new Query(type, fields, children, where, order, limit, 0, position, alsoDeleted);
    }

    public Query withDeleted() {
        return new Query(type, fields, children, where, order, limit, offset, after, true);
    }

    /** The fields that are the record's own. */
    public List<Field> ownFields() {
        return fields.stream().filter(FieldPath::isDirect).map(FieldPath::field).toList();
    }

    /**
     * What is read of records that this one refers to, in the order in which {@link Row#related} has it: the fields that
     * were asked for, and behind them the keys of those records, which tell whether they are there.
     */
    public List<FieldPath> relatedFields() {
        Set<FieldPath> related = new LinkedHashSet<>();
        fields.stream().filter(path -> !path.isDirect()).forEach(related::add);
        for (FieldPath path : List.copyOf(related)) {
            for (int steps = 1; steps <= path.via().size(); steps++) {
                related.add(path.key(steps));
            }
        }
        return List.copyOf(related);
    }
}
