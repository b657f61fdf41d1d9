package org.mainstay.platform.journal;

import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.security.CallerContext;

/**
 * What a transaction has done to a record so far.
 *
 * @param before as it was before the transaction, or null when the transaction made it
 * @param after as it is now, or null when the transaction removed it for good
 */
record PendingChange(CallerContext caller, Operation operation, FieldValues before, FieldValues after) {

    /** The two as one: first value before, last value after. */
    PendingChange then(PendingChange next) {
        Operation both = operation == Operation.CREATE && next.after != null ? Operation.CREATE : next.operation;
        return new PendingChange(next.caller, both, before, next.after);
    }
}
