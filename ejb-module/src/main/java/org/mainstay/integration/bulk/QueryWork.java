package org.mainstay.integration.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.database.StorageFailure;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.query.Cursors;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.record.RecordReader;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.security.CallerContext;

/** Reads what a query finds, page by page: each is a block of results, kept with the place at which the next begins. */
@Dependent
class QueryWork implements LaneWork {

    private static final int PAGE = 2_000;

    private final QueryPlan plan;
    private final RecordReader reader;
    private final Cursors cursors;
    private final Registry registry;
    private final ResultStore results;
    private final LaneStore lanes;
    private final RetriedTransactions transactions;

    @Inject
    QueryWork(
            QueryPlan plan,
            RecordReader reader,
            Cursors cursors,
            Registry registry,
            ResultStore results,
            LaneStore lanes,
            RetriedTransactions transactions) {
        this.plan = plan;
        this.reader = reader;
        this.cursors = cursors;
        this.registry = registry;
        this.results = results;
        this.lanes = lanes;
        this.transactions = transactions;
    }

    @Override
    public boolean run(JobRow job, CallerContext caller, Lane lane, Slice slice) {
        Query query = plan.read(caller, registry.schema().type(job.kind()), job.asked(), job.createdAt());
        RowFile file = new RowFile(query, registry.schema());
        Lane at = lane;
        Query rest = at.place() == null ? query : cursors.at(query, at.place());
        while (true) {
            int most = Math.min(slice.size(PAGE), rest.limit());
            List<Row> rows = page(caller, rest.limit(most));
            if (rows.isEmpty()) {
                return true;
            }
            Query behind = rest.limit() == Query.UNLIMITED ? rest : rest.limit(rest.limit() - rows.size());
            String place = cursors.after(behind, rows.get(rows.size() - 1));
            at = keep(at, packed(file, job.format(), rows), rows.size(), place);
            if (rows.size() < most || behind.limit() == 0) {
                return true;
            } else if (slice.isOver()) {
                return false;
            }
            rest = cursors.at(query, place);
        }
    }

    /** What takes too long fails the job rather than to be tried for ever. */
    private List<Row> page(CallerContext caller, Query query) {
        try {
            return reader.list(caller, query);
        } catch (StorageFailure failure) {
            if (failure.reason() == StorageFailure.Reason.TIME_LIMIT) {
                throw BusinessException.of(List.of(failure.toProblem()));
            }
            throw failure;
        }
    }

    private Lane keep(Lane at, byte[] data, int rows, String place) {
        return transactions.run(() -> {
            results.insert(at.job(), new ResultStore.Block(at.number(), at.results(), 0, 0, rows, 0, data));
            Lane to = at.at(place);
            lanes.advance(at, to, RowCounts.found(rows));
            return to;
        });
    }

    private static byte[] packed(RowFile file, DataFormat format, List<Row> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (OutputStream packing = Packed.fast(bytes)) {
            file.write(format, rows, packing);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is no file behind it
        }
        return bytes.toByteArray();
    }
}
