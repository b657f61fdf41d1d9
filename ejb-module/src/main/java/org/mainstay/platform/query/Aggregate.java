package org.mainstay.platform.query;

/**
 * One value of all records of a group. Records without a value do not count, except for {@code COUNT} without a path.
 *
 * @param path what is counted or added up; null to count records
 */
public record Aggregate(Function function, FieldPath path) implements Expression {

    /** Named as in SOQL. */
    public enum Function {
        COUNT,
        COUNT_DISTINCT,
        SUM,
        AVG,
        MIN,
        MAX
    }

    public static final Aggregate OF_RECORDS = new Aggregate(Function.COUNT, null);
}
