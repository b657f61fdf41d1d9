package org.mainstay.launcher.imports;

import java.io.PrintWriter;
import org.mainstay.launcher.transfer.Kind;
import org.mainstay.launcher.transfer.Server;
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
    private final Server server;
    private final Kind kind;
    private final PrintWriter log;

    Passes(RowMapper mapper, Outcomes outcomes, Server server, Kind kind, PrintWriter log) {
        this.mapper = mapper;
        this.outcomes = outcomes;
        this.server = server;
        this.kind = kind;
        this.log = log;
    }

    /** @param orderMatters whether rows may name each other; else nothing is ever postponed */
    void write(RowSource rows, boolean orderMatters) throws TransferFailedException {
        if (orderMatters) {
            writeInOrder(rows, Long.MAX_VALUE, 1);
        } else {
            pass(rows, null);
        }
    }

    /** As long as each pass brings some rows further; the last pass tells why the others fail. */
    private void writeInOrder(RowSource rows, long before, int number) throws TransferFailedException {
        try (KeptRows waiting = new KeptRows()) {
            try {
                pass(rows, waiting);
            } catch (TransferFailedException stopped) {
                log.println(waiting.count() + " rows waited for a related record and are not written");
                throw stopped;
            }
            if (waiting.count() == 0) {
                return;
            }
            log.println(waiting.count() + " rows again, whose related record was not there yet");
            if (waiting.count() < before && number < MOST) {
                writeInOrder(waiting, waiting.count(), number + 1);
            } else {
                pass(waiting, null);
            }
        }
    }

    private void pass(RowSource rows, KeptRows postponed) throws TransferFailedException {
        outcomes.postponeTo(postponed);
        try (RecordJob byExternalId = new RecordJob(server, kind, false);
                RecordJob byId = new RecordJob(server, kind, true)) {
            try {
                rows.forEach(row -> {
                    MappedRecord record = mapper.map(row);
                    if (record != null) {
                        (record.byId() ? byId : byExternalId).add(record);
                    }
                });
            } finally { // also when the file ends in a fault: what was read before it is imported
                byExternalId.run(outcomes);
                byId.run(outcomes);
            }
        }
    }
}
