package org.mainstay.platform.query;

/** One step of a sort. */
public record Order(Expression by, boolean descending, boolean nullsFirst) {

    /** As the database orders by itself, and indexes can: without a value first when ascending, last when descending. */
    public static Order by(Expression by, boolean descending) {
        return new Order(by, descending, !descending);
    }
}
