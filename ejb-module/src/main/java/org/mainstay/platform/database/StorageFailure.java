package org.mainstay.platform.database;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;

/** The database refused a statement. Says why in the platform's words, so that nobody else reads SQL errors. */
@ApplicationException(rollback = true)
public class StorageFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why the database refused. */
    public enum Reason {
        /** A unique key has the value already. */
        DUPLICATE,
        /** A foreign key would point at nothing. */
        REFERENCE,
        /** Rows still point at the one that was to go, deleted ones among them. */
        REFERENCED,
        /** A deadlock or a lock wait that took too long; the whole transaction may be tried again. */
        LOCKED,
        TIME_LIMIT,
        /** A table has as many indexes as the database can keep. */
        TOO_MANY_INDEXES,
        UNAVAILABLE,
        /** The disk, or what the database may use of it, has no room. */
        FULL,
        OTHER
    }

    /** An administrator added an index under way. */
    private static final int TABLE_CHANGED = 1412;

    private static final int PREPARED_TOO_EARLY = 1615;

    private static final Pattern KEY = Pattern.compile("for key '(?:[^']*\\.)?([^'.]+)'");
    private static final Pattern FOREIGN_KEY = Pattern.compile("CONSTRAINT `([^`]+)`");

    private final Reason reason;
    private final String constraint;

    private StorageFailure(Reason reason, String constraint, Throwable cause) {
        super(reason + (constraint == null ? "" : " (" + constraint + ")"), cause);
        this.reason = reason;
        this.constraint = constraint;
    }

    /** Finds the SQL error below the exception; without one the reason is {@code OTHER}. */
    public static StorageFailure from(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof StorageFailure failure) {
                return failure;
            }
            if (t instanceof SQLException sql) {
                return from(sql, thrown);
            }
        }
        return new StorageFailure(Reason.OTHER, null, thrown);
    }

    private static StorageFailure from(SQLException sql, Throwable thrown) {
        Reason reason =
                switch (sql.getErrorCode()) {
                    case 1062, 1586 -> Reason.DUPLICATE;
                    case 1452 -> Reason.REFERENCE;
                    case 1451 -> Reason.REFERENCED;
                    case 1205, 1213, 1020, TABLE_CHANGED, PREPARED_TOO_EARLY -> Reason.LOCKED;
                    case 1969, 3024 -> Reason.TIME_LIMIT;
                    case 1069 -> Reason.TOO_MANY_INDEXES;
                    case 1021, 1026, 1114 -> Reason.FULL;
                    default -> isConnection(sql) ? Reason.UNAVAILABLE : Reason.OTHER;
                };
        String message = String.valueOf(sql.getMessage());
        return switch (reason) {
            case DUPLICATE -> new StorageFailure(reason, find(KEY, message), thrown);
            case REFERENCE, REFERENCED -> new StorageFailure(reason, find(FOREIGN_KEY, message), thrown);
            default -> new StorageFailure(reason, null, thrown);
        };
    }

    private static boolean isConnection(SQLException sql) {
        String state = sql.getSQLState();
        return sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLTransientConnectionException
                || state != null && state.startsWith("08")
                || String.valueOf(sql.getMessage()).contains("Error in allocating a connection");
    }

    private static String find(Pattern pattern, String message) {
        Matcher found = pattern.matcher(message);
        return found.find() ? found.group(1) : null;
    }

    public Reason reason() {
        return reason;
    }

    /** Whether one record of several may be at fault, so that the others can pass without it. */
    public boolean isAboutRecords() {
        return reason == Reason.DUPLICATE || reason == Reason.REFERENCE || reason == Reason.REFERENCED;
    }

    /** Whether it is the fault of no record, and other records would meet it too. */
    public boolean isAboutAll() {
        return reason == Reason.FULL;
    }

    /**
     * Whether the whole transaction may pass when tried again. A duplicate that the checks before the write did not
     * see was committed meanwhile; the next attempt sees it and names the record.
     */
    public boolean isWorthRetrying() {
        return reason == Reason.LOCKED || reason == Reason.DUPLICATE || reason == Reason.REFERENCE;
    }

    /**
     * What a caller is told when nothing better is known.
     *
     * @throws StorageFailure itself, when it is a fault of the server
     */
    public Problem toProblem() {
        return switch (reason) {
            case DUPLICATE ->
                new Problem(
                        ErrorCode.DUPLICATE_VALUE, field(), "Another record took the same value at the same moment.");
            case REFERENCE ->
                new Problem(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        field(),
                        "A related record went away at the same moment.");
            case REFERENCED ->
                Problem.of(
                        ErrorCode.DEPENDENCY_EXISTS,
                        "Other records refer to it, perhaps in the recycle bin; remove those for good first.");
            case LOCKED -> Problem.of(ErrorCode.UNABLE_TO_LOCK_ROW, "Other transactions hold the record; try again.");
            case TIME_LIMIT ->
                Problem.of(
                        ErrorCode.QUERY_TOO_COSTLY, "The time limit of the query ran out; filter on an indexed field.");
            case TOO_MANY_INDEXES ->
                Problem.of(
                        ErrorCode.LIMIT_EXCEEDED,
                        "The table has too many indexes; those that are no longer needed go within a minute, try again then.");
            case UNAVAILABLE -> Problem.of(ErrorCode.SERVER_BUSY, "The database cannot be reached at the moment.");
            case FULL -> Problem.of(ErrorCode.STORAGE_LIMIT_EXCEEDED, "The database has no room left.");
            case OTHER -> throw this;
        };
    }

    /** Keys are named {@code uq_table_field} and {@code fk_table_field}. */
    private String field() {
        String[] parts = constraint == null ? new String[0] : constraint.split("_", 3);
        return parts.length == 3 ? parts[2] : null;
    }
}
