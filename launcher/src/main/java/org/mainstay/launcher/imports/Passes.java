package org.mainstay.launcher.imports;

import java.io.PrintWriter;
import java.util.function.Supplier;
import org.mainstay.launcher.transfer.TransferFailedException;

/**
 * Writes all rows; those that name a record of the same kind which is not there yet are written in further passes, when
 * the others are through.
 */
final class Passes {
    /** A hierarchy that is deeper than this, and in the wrong order, is not finished in one run. */
    private static final int MOST = 20;

    private final RowMapper mapper;
    private final Outcomes outcomes;
    private final Supplier<Sender> senders;
    private final PrintWriter log;

    Passes(RowMapper mapper, Outcomes outcomes, Supplier<Sender> senders, PrintWriter log) {
        this.mapper = mapper;
        this.outcomes = outcomes;
        this.senders = senders;
        this.log = log;
    }

    /** @param orderMatters whether rows may name each other; else nothing is ever postponed */
    void write(RowSource rows, boolean orderMatters) throws TransferFailedException {
        if (!orderMatters) {
            pass(rows, null);
            return;
        }
        RowSource source = rows;
        PostponedRows waiting = null;
        long before = Long.MAX_VALUE;
        for (int number = 1; source != null; number++) {
            boolean isLast = waiting != null && waiting.count() >= before || number == MOST;
            before = waiting == null ? Long.MAX_VALUE : waiting.count();
            PostponedRows next = isLast ? null : new PostponedRows();
            try (PostponedRows done = waiting) {
                waiting = next;
                pass(source, next);
            } catch (TransferFailedException stopped) {
                if (next != null) {
                    next.close();
                }
                throw stopped;
            }
            source = next == null || next.count() == 0 ? null : next;
            if (source != null) {
                log.println(next.count() + " rows again, whose related record was not there yet");
            }
        }
        if (waiting != null) {
            waiting.close();
        }
    }

    private void pass(RowSource rows, PostponedRows postponed) throws TransferFailedException {
        outcomes.postponeTo(postponed);
        try (Sender sender = senders.get()) {
            rows.forEach(row -> {
                MappedRecord record = mapper.map(row);
                if (record != null) {
                    sender.add(record);
                }
            });
            sender.finish();
        }
    }
}
