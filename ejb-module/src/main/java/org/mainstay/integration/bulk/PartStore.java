package org.mainstay.integration.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.mainstay.platform.database.Sql;

/** The slices of what was uploaded. */
@Dependent
class PartStore {

    private static final int AT_ONCE = 20;

    private final Sql sql;

    @Inject
    PartStore(Sql sql) {
        this.sql = sql;
    }

    void insert(long job, int upload, int lane, int number, List<DataRow> rows) {
        sql.update(
                "insert into bulk_part (job, upload, lane, number, data) values (?, ?, ?, ?, ?)",
                job,
                upload,
                lane,
                number,
                Packed.rows(rows));
    }

    Optional<List<DataRow>> read(long job, int upload, int lane, int number) {
        return sql
                .query(
                        "select data from bulk_part where job = ? and upload = ? and lane = ? and number = ?",
                        row -> row.getBytes(1),
                        job,
                        upload,
                        lane,
                        number)
                .stream()
                .findFirst()
                .map(Packed::rows);
    }

    /** The lanes that have rows. */
    List<Integer> lanes(long job, int upload) {
        return sql.query(
                "select distinct lane from bulk_part where job = ? and upload = ?", row -> row.getInt(1), job, upload);
    }

    /** Removes the parts of all uploads before that one, in short statements. */
    void deleteBefore(long job, int upload) {
        for (int deleted = AT_ONCE; deleted == AT_ONCE; ) {
            deleted = sql.update("delete from bulk_part where job = ? and upload < ? limit " + AT_ONCE, job, upload);
        }
    }
}
