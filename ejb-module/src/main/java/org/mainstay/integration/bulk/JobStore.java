package org.mainstay.integration.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.mainstay.platform.database.Sql;

/** The table of jobs, and how far each is: that is told by its lanes, so that no chunk waits for the row of the job. */
@Dependent
class JobStore {

    private static final String SELECT = "select " + JobRow.COLUMNS
            + ", timestampdiff(microsecond, j.startedAt, coalesce(j.finishedAt, utc_timestamp(3))) / 1e6"
            + sum("succeeded") + sum("failed") + sum("created") + sum("updated") + sum("unchanged")
            + " from bulk_job j where ";

    private static final String INSERT = "insert into bulk_job"
            + " (id, kind, operation, matchBy, format, state, userId, undoOf, asked, dataRows, createdAt)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, utc_timestamp(3))";

    /** By primary key with the state read again, so that of two that end the last lanes one sees all of them. */
    private static final String FINISH = "update bulk_job set state = 'DONE', finishedAt = utc_timestamp(3)"
            + " where id = ? and state in ('QUEUED', 'RUNNING')"
            + " and not exists (select 1 from bulk_lane l where l.job = bulk_job.id and l.state <> 'DONE')";

    private final Sql sql;

    @Inject
    JobStore(Sql sql) {
        this.sql = sql;
    }

    private static String sum(String column) {
        return ", coalesce((select sum(l." + column + ") from bulk_lane l where l.job = j.id), 0)";
    }

    /** A job and what its lanes have done. */
    record Counted(JobRow row, BulkJob.Progress progress) {}

    private static Counted counted(ResultSet row) throws SQLException {
        JobRow job = JobRow.read(row);
        boolean goesOn = job.state() == JobState.RUNNING;
        return new Counted(
                job,
                BulkJob.Progress.of(
                        job.dataRows(),
                        new RowCounts(
                                row.getLong(19), row.getLong(20), row.getLong(21), row.getLong(22), row.getLong(23)),
                        row.getDouble(18),
                        goesOn));
    }

    void insert(JobRow job) {
        sql.update(
                INSERT,
                job.id(),
                job.kind(),
                job.operation().name(),
                job.matchBy(),
                job.format().name(),
                job.state().name(),
                job.userId(),
                job.undoOf(),
                job.asked(),
                job.dataRows());
    }

    Optional<Counted> find(long id) {
        return sql.query(SELECT + "j.id = ?", JobStore::counted, id).stream().findFirst();
    }

    /** The row alone, locked until the transaction ends. */
    Optional<JobRow> lock(long id) {
        return sql
                .query("select " + JobRow.COLUMNS + " from bulk_job j where j.id = ? for update", JobRow::read, id)
                .stream()
                .findFirst();
    }

    /** @param user whose jobs, or null for those of all */
    List<Counted> list(Long user, long before, int limit) {
        String order = " order by j.id desc limit ?";
        return user == null
                ? sql.query(SELECT + "j.id < ?" + order, JobStore::counted, before, limit)
                : sql.query(SELECT + "j.userId = ? and j.id < ?" + order, JobStore::counted, user, before, limit);
    }

    /** A new upload begins; what came before counts no longer. */
    void beginUpload(long id, int upload) {
        sql.update("update bulk_job set upload = ?, dataRows = null, header = null where id = ?", upload, id);
    }

    /** @return whether the job still waited for this upload */
    boolean endUpload(long id, int upload, DataFormat format, String header, long rows) {
        return sql.update(
                        "update bulk_job set dataRows = ?, header = ?, format = ?"
                                + " where id = ? and upload = ? and state = 'OPEN'",
                        rows,
                        header,
                        format.name(),
                        id,
                        upload)
                == 1;
    }

    void queue(long id) {
        sql.update("update bulk_job set state = 'QUEUED' where id = ?", id);
    }

    void begin(long id) {
        sql.update(
                "update bulk_job set state = 'RUNNING', startedAt = utc_timestamp(3) where id = ? and state = 'QUEUED'",
                id);
    }

    /** The job is over, one way or the other, unless it already was. */
    void end(long id, JobState how, String error) {
        sql.update(
                "update bulk_job set state = ?, error = ?, finishedAt = utc_timestamp(3)"
                        + " where id = ? and state in ('OPEN', 'QUEUED', 'RUNNING')",
                how.name(),
                error,
                id);
        sql.update("update bulk_lane set state = 'STOPPED', holder = null where job = ? and state = 'READY'", id);
    }

    /** Ends the job if nothing is left to do. */
    void finish(long id) {
        sql.update(FINISH, id);
    }

    /** Jobs that are under way. */
    List<Long> underWay() {
        return sql.query("select id from bulk_job where state in ('QUEUED', 'RUNNING')", row -> row.getLong(1));
    }

    boolean isUndone(long id) {
        return !sql.query("select 1 from bulk_job where undoOf = ? and state <> 'FAILED'", row -> true, id)
                .isEmpty();
    }

    /** Over for longer than results are kept, and open ones that nobody closed. */
    List<Long> expired(int days) {
        return sql.query(
                "select id from bulk_job where not expired and (finishedAt < utc_timestamp(3) - interval ? day"
                        + " or state = 'OPEN' and createdAt < utc_timestamp(3) - interval ? day)",
                row -> row.getLong(1),
                days,
                days);
    }

    void expire(long id) {
        sql.update("update bulk_job set expired = true where id = ?", id);
    }

    void delete(long id) {
        sql.update("delete from bulk_job where id = ?", id);
    }
}
