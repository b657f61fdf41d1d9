package org.mainstay.platform.record;

import java.util.List;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.schema.FieldValues;

/**
 * What became of one record of a request, at the place it had there.
 *
 * @param record the record as it is now; null when it was refused and is not known
 * @param problems why it was refused; empty when it was not
 */
public record SaveResult(Outcome outcome, FieldValues record, List<Problem> problems) {

    public SaveResult {
        problems = List.copyOf(problems);
    }
}
