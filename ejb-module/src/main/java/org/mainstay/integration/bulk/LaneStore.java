package org.mainstay.integration.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.database.Transactions;

/**
 * The table of lanes. A lane is leased: whoever holds it renews that with each chunk, and when its node dies others take
 * it once the lease has run out. Time is the database's.
 */
@Dependent
class LaneStore {

    /** Some chunks long; after a kill work goes on that much later. */
    static final int LEASE_SECONDS = 10;

    private static final String FREE = "l.state = 'READY' and (l.until is null or l.until < utc_timestamp(3))";

    /** Of the job that was served longest ago the lane that was: jobs share alike, however many lanes they have. */
    private static final String WAITING = "select l.job, l.lane from bulk_lane l"
            + " join (select job, max(served) as served from bulk_lane where state = 'READY' group by job) j"
            + " on j.job = l.job where " + FREE + " order by j.served, l.served limit 8";

    private static final String LOCK =
            "select l.job from bulk_lane l where l.job = ? and l.lane = ? and " + FREE + " for update skip locked";

    private static final String TAKE = "update bulk_lane set holder = ?, served = utc_timestamp(3),"
            + " until = utc_timestamp(3) + interval " + LEASE_SECONDS + " second where job = ? and lane = ?";

    /** The check of holder and position is what keeps a row from being done twice, whatever became of the lease. */
    private static final String ADVANCE = "update bulk_lane set part = ?, position = ?, results = results + 1,"
            + " succeeded = succeeded + ?, failed = failed + ?, created = created + ?, updated = updated + ?,"
            + " unchanged = unchanged + ?, place = ?,"
            + " until = utc_timestamp(3) + interval " + LEASE_SECONDS + " second"
            + " where job = ? and lane = ? and holder = ? and results = ? and state = 'READY'";

    private final Sql sql;
    private final Transactions transactions;

    @Inject
    LaneStore(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    private record Key(long job, int lane) {}

    void insert(long job, int lane) {
        sql.update(
                "insert into bulk_lane (job, lane, state, served) values (?, ?, 'READY', utc_timestamp(3))", job, lane);
    }

    boolean isAnyWaiting() {
        return !waiting().isEmpty();
    }

    private List<Key> waiting() {
        return sql.query(WAITING, row -> new Key(row.getLong(1), row.getInt(2)));
    }

    /** Takes the lane that comes next, if there is one. */
    Optional<Lane> take(String holder) {
        for (Key key : waiting()) {
            Optional<Lane> taken = transactions.requiresNew(() -> take(holder, key));
            if (taken.isPresent()) {
                return taken;
            }
        }
        return Optional.empty();
    }

    private Optional<Lane> take(String holder, Key key) {
        if (sql.query(LOCK, row -> true, key.job(), key.lane()).isEmpty()) {
            return Optional.empty();
        }
        sql.update(TAKE, holder, key.job(), key.lane());
        return sql
                .query(
                        "select job, lane, holder, part, position, results, place from bulk_lane"
                                + " where job = ? and lane = ?",
                        LaneStore::lane,
                        key.job(),
                        key.lane())
                .stream()
                .findFirst();
    }

    private static Lane lane(ResultSet row) throws SQLException {
        return new Lane(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getString(7));
    }

    /**
     * Moves the lane on, in the transaction of the chunk.
     *
     * @throws LaneLostException when somebody else has the lane meanwhile, or the job was stopped
     */
    void advance(Lane from, Lane to, RowCounts done) {
        int moved = sql.update(
                ADVANCE,
                to.part(),
                to.position(),
                done.succeeded(),
                done.failed(),
                done.created(),
                done.updated(),
                done.unchanged(),
                to.place(),
                from.job(),
                from.number(),
                from.holder(),
                from.results());
        if (moved != 1) {
            throw new LaneLostException();
        }
    }

    void release(Lane lane) {
        sql.update(
                "update bulk_lane set holder = null, until = null where job = ? and lane = ? and holder = ?",
                lane.job(),
                lane.number(),
                lane.holder());
    }

    /** Nothing is left in the lane. */
    void end(Lane lane) {
        sql.update(
                "update bulk_lane set state = 'DONE' where job = ? and lane = ? and holder = ? and state = 'READY'",
                lane.job(),
                lane.number(),
                lane.holder());
    }

    void delete(long job) {
        sql.update("delete from bulk_lane where job = ?", job);
    }
}
