package org.mainstay.launcher.imports;

import org.mainstay.launcher.transfer.TransferFailedException;

/** What becomes of rows: it is counted, and written down when they failed or wait for another row. */
final class Outcomes {
    private final Mapping mapping;
    private final Tally tally;
    private final Failures failures;
    private PostponedRows postponed;

    Outcomes(Mapping mapping, Tally tally, Failures failures) {
        this.mapping = mapping;
        this.tally = tally;
        this.failures = failures;
    }

    /** @param rows takes the rows that name a record of the same kind which is not there yet; null when they fail */
    void postponeTo(PostponedRows rows) {
        this.postponed = rows;
    }

    void of(MappedRecord record, OperationResult result) throws TransferFailedException {
        if (!result.isRefused()) {
            tally.done(result.outcome());
        } else if (postponed != null && waitsForAnother(result)) {
            postponed.add(record.row());
        } else {
            fail(record.row(), result.reason());
        }
    }

    void leaveOut() {
        tally.leaveOut();
    }

    /** In a dry run: the row could be written, as far as that can be told. */
    void fits() {
        tally.done("unchanged");
    }

    void fail(Row row, String reason) throws TransferFailedException {
        tally.fail();
        failures.add(row, reason);
    }

    private boolean waitsForAnother(OperationResult result) {
        return mapping.fields().stream()
                .filter(mapping::isOfSameKind)
                .anyMatch(field -> result.missing().contains(field.field().name())
                        || result.missing().contains(field.member()));
    }
}
