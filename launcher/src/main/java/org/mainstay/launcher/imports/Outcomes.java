package org.mainstay.launcher.imports;

import jakarta.json.JsonObject;
import org.mainstay.launcher.transfer.TransferFailedException;

/** What becomes of rows: it is counted, and written down when they failed or wait for another row. */
final class Outcomes {
    private final Mapping mapping;
    private final Tally tally;
    private final Failures failures;
    private KeptRows postponed;

    Outcomes(Mapping mapping, Tally tally, Failures failures) {
        this.mapping = mapping;
        this.tally = tally;
        this.failures = failures;
    }

    /** @param rows takes the rows that name a record of the same kind which is not there yet; null when they fail */
    void postponeTo(KeptRows rows) {
        this.postponed = rows;
    }

    /** @param progress of a job under way */
    void watch(JsonObject progress) {
        tally.watch(progress);
    }

    /** @param progress of a job that is over */
    void done(JsonObject progress) {
        tally.done(progress);
    }

    void refused(Row row, RowRefusal refusal) throws TransferFailedException {
        if (postponed != null && waitsForAnother(refusal)) {
            postponed.add(row);
        } else {
            fail(row, refusal.reason());
        }
    }

    void leaveOut() {
        tally.leaveOut();
    }

    /** In a dry run: the row could be written, as far as that can be told. */
    void fits() {
        tally.fits();
    }

    void fail(Row row, String reason) throws TransferFailedException {
        tally.fail();
        failures.add(row, reason);
    }

    private boolean waitsForAnother(RowRefusal refusal) {
        return mapping.fields().stream()
                .filter(mapping::isOfSameKind)
                .anyMatch(field -> field.field().name().equals(refusal.missing())
                        || field.member().equals(refusal.missing()));
    }
}
