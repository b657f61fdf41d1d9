package org.mainstay.platform.soql.differential;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mainstay.platform.query.ListRequest;
import org.mainstay.platform.schema.FieldValues;

/**
 * A list of records of the sample: which ones, in which order, and which part of them.
 *
 * @param order sorted by this first, and by the key where that is equal
 * @param nullsFirst where records without a value in the order come
 */
record GeneratedQuery(
        Sample sample,
        Collation collation,
        Clause clause,
        Path order,
        boolean descending,
        boolean nullsFirst,
        int limit,
        int offset) {

    String kind() {
        return order.kind();
    }

    String soql() {
        return "SELECT Id FROM " + kind() + " WHERE " + sample.onlySoql(kind()) + " AND " + clause.soql()
                + " ORDER BY " + order.soql() + (descending ? " DESC" : " ASC")
                + (nullsFirst ? " NULLS FIRST" : " NULLS LAST") + ", Id LIMIT " + limit
                + (offset == 0 ? "" : " OFFSET " + offset);
    }

    /** Empty when RSQL cannot say it. */
    Optional<ListRequest> rsql() {
        if (!order.relations().isEmpty() || nullsFirst == descending || offset > 0) {
            return Optional.empty();
        }
        return clause.rsql()
                .map(filter -> new ListRequest(
                        sample.onlyRsql(kind()) + ";" + filter,
                        (descending ? "-" : "") + order.rsql() + (order.rsql().equals("id") ? "" : ",id"),
                        "id",
                        limit,
                        null));
    }

    /** The keys of the records, from the records themselves. */
    List<Long> expected() {
        return sample.live(kind()).stream()
                .filter(clause::holds)
                .sorted(inOrder().thenComparing(FieldValues::key))
                .skip(offset)
                .limit(limit)
                .map(FieldValues::key)
                .toList();
    }

    private Comparator<FieldValues> inOrder() {
        Comparator<Object> values = (one, other) -> collation.compare(order.field(), one, other);
        Comparator<Object> directed = descending ? values.reversed() : values;
        return Comparator.comparing(
                order::of, nullsFirst ? Comparator.nullsFirst(directed) : Comparator.nullsLast(directed));
    }

    @Override
    public String toString() {
        return soql();
    }
}
