package org.mainstay.integration.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.mainstay.platform.id.RecordId;

/**
 * The row of a job.
 *
 * @param asked what a query reads, as JSON
 * @param header names of the columns of its data, as JSON; null for lines of JSON
 * @param upload number of its last upload
 * @param dataRows how many rows it has to do, or null
 */
record JobRow(
        long id,
        String kind,
        BulkOperation operation,
        String matchBy,
        DataFormat format,
        JobState state,
        long userId,
        Long undoOf,
        String asked,
        String header,
        int upload,
        Long dataRows,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        String error,
        boolean expired) {

    static final String COLUMNS =
            "j.id, j.kind, j.operation, j.matchBy, j.format, j.state, j.userId, j.undoOf, j.asked,"
                    + " j.header, j.upload, j.dataRows, j.createdAt, j.startedAt, j.finishedAt, j.error, j.expired";

    static JobRow read(ResultSet row) throws SQLException {
        return new JobRow(
                row.getLong(1),
                row.getString(2),
                BulkOperation.valueOf(row.getString(3)),
                row.getString(4),
                DataFormat.valueOf(row.getString(5)),
                JobState.valueOf(row.getString(6)),
                row.getLong(7),
                row.getObject(8, Long.class),
                row.getString(9),
                row.getString(10),
                row.getInt(11),
                row.getObject(12, Long.class),
                moment(row, 13),
                moment(row, 14),
                moment(row, 15),
                row.getString(16),
                row.getBoolean(17));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        LocalDateTime moment = row.getObject(column, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }

    /** The same row of a job that takes another one back. */
    JobRow undoing(long other) {
        return new JobRow(
                id,
                kind,
                operation,
                matchBy,
                format,
                state,
                userId,
                other,
                asked,
                header,
                upload,
                dataRows,
                createdAt,
                startedAt,
                finishedAt,
                error,
                expired);
    }

    static RecordId publicId(long id) {
        return new RecordId(BulkJob.PREFIX, id);
    }
}
