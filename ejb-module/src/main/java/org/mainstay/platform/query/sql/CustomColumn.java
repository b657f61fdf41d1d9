package org.mainstay.platform.query.sql;

import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Trait;

/**
 * Where the value of a custom field is in a row: in the JSON of all custom values, or, when it has an index, in a column
 * that the database generates from it. Keys and columns are numbers of the platform's, never an administrator's words.
 */
public final class CustomColumn {

    /** The column of every table of records that holds the custom values. */
    public static final String ALL = "custom";

    private static final String TEXT = "utf8mb4_uca1400_ai_ci";
    private static final String CODE = "utf8mb4_nopad_bin";

    private CustomColumn() {}

    /** What a query names: the generated column, or the same value computed row by row. */
    static String sql(String alias, Field field) {
        if (field.customization().column() != null) {
            return alias + ".`" + field.customization().column() + "`";
        }
        String value = value(alias + ".`" + ALL + "`", field);
        return switch (field.type()) {
            case BOOLEAN -> "(" + value + " = 1)";
            case ID, REFERENCE, INTEGER -> "cast(" + value + " as signed)";
            case DECIMAL, CURRENCY, PERCENT, DATE, DATETIME, TIME -> "cast(" + value + " as " + type(field) + ")";
            default -> "(" + value + " collate " + collation(field) + ")";
        };
    }

    /** The definition of the generated column, behind its name. */
    public static String definition(Field field) {
        return type(field) + " as (" + value("`" + ALL + "`", field) + ") virtual";
    }

    /** The definition of the column by which a unique key sees live records only. */
    public static String liveDefinition(Field field) {
        return type(field) + " as (if(isDeleted, null, " + value("`" + ALL + "`", field) + ")) virtual";
    }

    private static String value(String custom, Field field) {
        String value = "json_value(" + custom + ", '$." + field.customization().key() + "')";
        return switch (field.type()) {
            case BOOLEAN -> "coalesce(" + value + ", 0)";
            default -> value;
        };
    }

    /** Times have all six digits, for with fewer the database takes the value to depend on how it rounds. */
    private static String type(Field field) {
        return switch (field.type()) {
            case BOOLEAN -> "boolean";
            case ID, REFERENCE, INTEGER -> "bigint";
            case DECIMAL, CURRENCY, PERCENT -> "decimal(" + field.precision() + ", " + field.scale() + ")";
            case DATE -> "date";
            case DATETIME -> "datetime(6)";
            case TIME -> "time(6)";
            default -> "varchar(" + field.length() + ") collate " + collation(field);
        };
    }

    /** What is a key to somebody compares exactly. */
    private static String collation(Field field) {
        return field.is(Trait.UNIQUE) ? CODE : TEXT;
    }
}
