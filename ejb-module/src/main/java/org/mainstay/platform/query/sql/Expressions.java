package org.mainstay.platform.query.sql;

import java.time.LocalDate;
import org.mainstay.platform.query.Aggregate;
import org.mainstay.platform.query.DateFunction;
import org.mainstay.platform.query.DatePart;
import org.mainstay.platform.query.Expression;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.schema.FieldType;

/** Expressions as SQL, and what kind of value they have. */
final class Expressions {

    private Expressions() {}

    static String sql(Source source, Expression expression) {
        if (expression instanceof FieldPath path) {
            return source.column(path);
        }
        if (expression instanceof DatePart part) {
            return part(part.function(), local(source, part));
        }
        Aggregate aggregate = (Aggregate) expression;
        if (aggregate.path() == null) {
            return "count(*)";
        }
        String column = source.column(aggregate.path());
        return switch (aggregate.function()) {
            case COUNT -> "count(" + column + ")";
            case COUNT_DISTINCT -> "count(distinct " + column + ")";
            case SUM -> "sum(" + column + ")";
            case AVG -> "avg(" + column + ")";
            case MIN -> "min(" + column + ")";
            case MAX -> "max(" + column + ")";
        };
    }

    /** The Java class of its values. */
    static Class<?> javaType(Expression expression) {
        if (expression instanceof FieldPath path) {
            return path.field().type().javaType();
        }
        if (expression instanceof DatePart part) {
            return part.function() == DateFunction.DAY_ONLY ? LocalDate.class : Long.class;
        }
        Aggregate aggregate = (Aggregate) expression;
        return switch (aggregate.function()) {
            case COUNT, COUNT_DISTINCT -> Long.class;
            case SUM, AVG -> java.math.BigDecimal.class;
            case MIN, MAX -> aggregate.path().field().type().javaType();
        };
    }

    private static String local(Source source, DatePart part) {
        String column = source.column(part.path());
        return part.path().field().type() == FieldType.DATETIME ? ZonedTime.of(column, part.zone()) : column;
    }

    private static String part(DateFunction function, String local) {
        return switch (function) {
            case CALENDAR_YEAR, FISCAL_YEAR -> "year(" + local + ")";
            case CALENDAR_QUARTER, FISCAL_QUARTER -> "quarter(" + local + ")";
            case CALENDAR_MONTH, FISCAL_MONTH -> "month(" + local + ")";
            case DAY_IN_MONTH -> "dayofmonth(" + local + ")";
            case DAY_IN_WEEK -> "dayofweek(" + local + ")";
            case DAY_IN_YEAR -> "dayofyear(" + local + ")";
            case DAY_ONLY -> "date(" + local + ")";
            case HOUR_IN_DAY -> "hour(" + local + ")";
            case WEEK_IN_MONTH -> "(dayofmonth(" + local + ") + 6) div 7";
            case WEEK_IN_YEAR -> "(dayofyear(" + local + ") + 6) div 7";
        };
    }
}
