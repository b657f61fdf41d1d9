package org.mainstay.integration.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.mainstay.platform.database.Sql;

/** What became of the rows, a block for each chunk; of a query what it found. */
@Dependent
class ResultStore {

    private static final int AT_ONCE = 20;
    private static final String SELECT =
            "select lane, number, upload, part, succeeded, failed, data from bulk_result where job = ?";

    private final Sql sql;

    @Inject
    ResultStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * A block.
     *
     * @param upload of which upload the rows are
     * @param part and of which part
     */
    record Block(int lane, int number, int upload, int part, int succeeded, int failed, byte[] data) {}

    private static Block block(ResultSet row) throws SQLException {
        return new Block(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getBytes(7));
    }

    void insert(long job, Block block) {
        sql.update(
                "insert into bulk_result (job, lane, number, upload, part, succeeded, failed, data)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                job,
                block.lane(),
                block.number(),
                block.upload(),
                block.part(),
                block.succeeded(),
                block.failed(),
                block.data());
    }

    Optional<Block> read(long job, int lane, int number) {
        return sql.query(SELECT + " and lane = ? and number = ?", ResultStore::block, job, lane, number).stream()
                .findFirst();
    }

    /** The block behind that one which has rows of the wanted sort. */
    Optional<Block> next(long job, int lane, int number, ResultFile file) {
        String wanted = file == ResultFile.RESULTS ? "succeeded" : "failed";
        return sql
                .query(
                        SELECT + " and (lane > ? or lane = ? and number > ?) and " + wanted + " > 0"
                                + " order by lane, number limit 1",
                        ResultStore::block,
                        job,
                        lane,
                        lane,
                        number)
                .stream()
                .findFirst();
    }

    /** How many blocks a lane has. */
    int blocks(long job, int lane) {
        return sql
                .query("select results from bulk_lane where job = ? and lane = ?", row -> row.getInt(1), job, lane)
                .stream()
                .findFirst()
                .orElse(0);
    }

    /** The lanes that have rows which succeeded. */
    List<Integer> lanes(long job) {
        return sql.query("select lane from bulk_lane where job = ? and succeeded > 0", row -> row.getInt(1), job);
    }

    void delete(long job) {
        for (int deleted = AT_ONCE; deleted == AT_ONCE; ) {
            deleted = sql.update("delete from bulk_result where job = ? limit " + AT_ONCE, job);
        }
    }
}
