package org.mainstay.platform.query.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.mainstay.platform.schema.Reference;

/** Values on their way to the database and back: moments are UTC there, references their key. */
public final class ColumnValues {

    private ColumnValues() {}

    /** The value, which may be null, as a statement takes it. */
    public static Object bound(Object value) {
        if (value instanceof Instant moment) {
            return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        }
        return value instanceof Reference reference ? (Object) reference.key() : value;
    }

    /** The value of a column as the Java class that the platform uses for it; null when there is none. */
    static Object read(ResultSet row, int column, Class<?> javaType) throws SQLException {
        if (javaType == Instant.class) {
            LocalDateTime moment = row.getObject(column, LocalDateTime.class);
            return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
        }
        if (javaType == String.class) {
            return row.getString(column);
        }
        if (javaType == Long.class) {
            long number = row.getLong(column);
            return row.wasNull() ? null : number;
        }
        if (javaType == Boolean.class) {
            boolean flag = row.getBoolean(column);
            return row.wasNull() ? null : flag;
        }
        if (javaType == LocalTime.class) {
            return row.getObject(column, LocalTime.class);
        }
        return javaType == LocalDate.class ? row.getObject(column, LocalDate.class) : row.getBigDecimal(column);
    }
}
