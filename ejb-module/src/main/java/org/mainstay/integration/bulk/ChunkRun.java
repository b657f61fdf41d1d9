package org.mainstay.integration.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.database.StorageFailure;
import org.mainstay.platform.edge.ThrownErrors;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.Problem;

/**
 * Does some rows of a lane: the records, their results and the progress are one transaction. When that is refused as a
 * whole, each half has a transaction of its own, until it is known whose fault it is.
 */
@Dependent
class ChunkRun {

    private final RetriedTransactions transactions;
    private final LaneStore lanes;
    private final ResultStore results;
    private final Sql sql;

    @Inject
    ChunkRun(RetriedTransactions transactions, LaneStore lanes, ResultStore results, Sql sql) {
        this.transactions = transactions;
        this.lanes = lanes;
        this.results = results;
        this.sql = sql;
    }

    /** What is to be done with rows. */
    interface Work<R> {

        /** Inside the transaction; one result for each row, in order. */
        List<RowResult> run(List<R> rows);

        RowResult refused(R row, List<Problem> problems);
    }

    /** @return the lane behind the rows */
    <R> Lane run(Lane at, int upload, List<R> rows, Work<R> work) {
        try {
            return attempt(at, upload, rows, work);
        } catch (LaneLostException lost) {
            throw lost;
        } catch (RuntimeException refused) {
            requireDatabase(refused);
            if (rows.size() > 1) {
                int half = rows.size() / 2;
                Lane middle = run(at, upload, rows.subList(0, half), work);
                return run(middle, upload, rows.subList(half, rows.size()), work);
            }
            return alone(at, upload, rows, work);
        }
    }

    private <R> Lane attempt(Lane at, int upload, List<R> rows, Work<R> work) {
        return keep(at, upload, () -> work.run(rows));
    }

    /** Once more, since what else went on may have been the reason. */
    private <R> Lane alone(Lane at, int upload, List<R> row, Work<R> work) {
        try {
            return attempt(at, upload, row, work);
        } catch (LaneLostException lost) {
            throw lost;
        } catch (RuntimeException refused) {
            requireDatabase(refused);
            BusinessException told = ThrownErrors.translate(
                    refused, true, JobRow.publicId(at.job()).toString(), t -> Optional.empty());
            return keep(at, upload, () -> List.of(work.refused(row.get(0), told.asProblems())));
        }
    }

    private Lane keep(Lane at, int upload, Supplier<List<RowResult>> work) {
        return transactions.run(() -> {
            List<RowResult> done = work.get();
            RowCounts counts = RowCounts.of(done);
            results.insert(
                    at.job(),
                    new ResultStore.Block(
                            at.number(),
                            at.results(),
                            upload,
                            at.part(),
                            (int) counts.succeeded(),
                            (int) counts.failed(),
                            Packed.results(done)));
            Lane to = at.behind(done.size());
            lanes.advance(at, to, counts);
            return to;
        });
    }

    /** When the database is away no row is at fault; the lane waits for it. */
    private void requireDatabase(RuntimeException thrown) {
        if (StorageFailure.from(thrown).reason() == StorageFailure.Reason.UNAVAILABLE) {
            throw thrown;
        }
        sql.query("select 1", row -> true);
    }
}
