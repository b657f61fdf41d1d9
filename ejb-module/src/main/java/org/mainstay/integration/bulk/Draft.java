package org.mainstay.integration.bulk;

import java.util.List;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.record.RecordWrite;

/**
 * A row as the engine takes it.
 *
 * @param identity what rows of the same record have in common, or null when the row makes a record of its own
 * @param problems why the row cannot be read, else none
 */
record Draft(long number, RecordWrite write, Object identity, List<Problem> problems) {

    boolean isReadable() {
        return problems.isEmpty();
    }

    /** Of the record, if the row names it. */
    Long key() {
        return write == null ? null : write.key();
    }
}
