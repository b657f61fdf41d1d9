package org.mainstay.platform.query;

import java.util.List;

/**
 * What must hold of a record. Every condition is true or not, as in SOQL: {@code NOT} is the opposite of true, so that
 * {@code f != 'x'} and {@code f NOT IN ('x')} also hold where f has no value. Text compares by the collation of its
 * column: names without regard to case and accents, codes and external ids exactly. Values are of the Java class of
 * the field's type; of references to several kinds they are {@code Reference}s.
 */
public sealed interface Condition {

    /** Holds of every record. */
    Condition ANY_RECORD = new All(List.of());

    /** How two values compare. */
    enum Operator {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE
    }

    /** @param value null, with EQ and NE only, asks for records without and with a value */
    record Comparison(Expression left, Operator operator, Object value) implements Condition {}

    /** @param pattern with % for any text, _ for any character, and a backslash ahead of those that mean themselves */
    record Like(Expression left, String pattern) implements Condition {}

    /** @param values may hold null */
    record In(Expression left, List<Object> values) implements Condition {}

    /** Semi-join: the value is among those that the one field of the query has. */
    record InQuery(FieldPath left, Query query) implements Condition {}

    /** A multi-picklist has all the values of at least one of the lists. */
    record Includes(FieldPath left, List<List<String>> anyOf) implements Condition {}

    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    /** The field has the value; null asks for records without one. */
    static Condition equal(FieldPath left, Object value) {
        return new Comparison(left, Operator.EQ, value);
    }

    default Condition and(Condition other) {
        return new All(List.of(this, other));
    }
}
