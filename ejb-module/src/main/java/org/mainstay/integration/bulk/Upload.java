package org.mainstay.integration.bulk;

import java.util.ArrayList;
import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/**
 * Spreads the rows of an upload over lanes and cuts each lane into parts, as they arrive. Rows of the same record are in
 * the same lane and so stay in their order; where records refer to others of their kind, all are in one lane.
 */
final class Upload {

    static final int LANES = 4;

    private static final int ROWS_OF_PART = 1_000;
    private static final int SIZE_OF_PART = 1 << 20;

    private final RowReader reader;
    private final Parts parts;
    private final List<List<DataRow>> lanes = new ArrayList<>();
    private final int[] sizes = new int[LANES];
    private final int[] numbers = new int[LANES];

    /** The first rows, which tell whether one lane is needed. */
    private List<DataRow> first = new ArrayList<>();

    private int sizeOfFirst;
    private boolean oneLane;

    /** Where parts go. */
    interface Parts {
        void add(int lane, int number, List<DataRow> rows);
    }

    Upload(RowReader reader, Parts parts) {
        this.reader = reader;
        this.parts = parts;
        for (int i = 0; i < LANES; i++) {
            lanes.add(new ArrayList<>());
        }
    }

    /** @return how many rows there were */
    long run(RowSource source, long most) {
        long rows = 0;
        for (DataRow row = source.next(); row != null; row = source.next()) {
            if (++rows > most) {
                throw new BusinessException(ErrorCode.LIMIT_EXCEEDED, "A job has at most " + most + " rows.");
            }
            Object identity = check(row, source.line());
            if (first == null) {
                spread(row, identity);
            } else {
                keepFirst(row);
            }
        }
        spreadFirst();
        for (int lane = 0; lane < LANES; lane++) {
            flush(lane);
        }
        return rows;
    }

    private Object check(DataRow row, long line) {
        try {
            return reader.check(row);
        } catch (BusinessException e) {
            throw new BusinessException(e.code(), "Line " + line + ": " + e.getMessage());
        }
    }

    private void keepFirst(DataRow row) {
        first.add(row);
        sizeOfFirst += size(row);
        if (first.size() == ROWS_OF_PART || sizeOfFirst > SIZE_OF_PART) {
            spreadFirst();
        }
    }

    private void spreadFirst() {
        if (first != null) {
            List<DataRow> rows = first;
            first = null;
            oneLane = rows.stream().anyMatch(reader::refersToOwnKind);
            rows.forEach(row -> spread(row, reader.check(row)));
        }
    }

    private void spread(DataRow row, Object identity) {
        int lane = oneLane ? 0 : lane(row, identity);
        lanes.get(lane).add(row);
        sizes[lane] += size(row);
        if (lanes.get(lane).size() == ROWS_OF_PART || sizes[lane] > SIZE_OF_PART) {
            flush(lane);
        }
    }

    /** Rows that make records of their own go in turns, some at a time, so that a lane has them in blocks. */
    private static int lane(DataRow row, Object identity) {
        return identity == null
                ? (int) ((row.number() - 1) / ROWS_OF_PART % LANES)
                : Math.floorMod(identity.hashCode() * 0x9E3779B9 >>> 16, LANES);
    }

    private static int size(DataRow row) {
        return row.cells().stream().mapToInt(String::length).sum();
    }

    private void flush(int lane) {
        if (!lanes.get(lane).isEmpty()) {
            parts.add(lane, numbers[lane]++, lanes.get(lane));
            lanes.set(lane, new ArrayList<>());
            sizes[lane] = 0;
        }
    }
}
