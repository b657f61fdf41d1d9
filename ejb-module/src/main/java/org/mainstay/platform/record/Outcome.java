package org.mainstay.platform.record;

import org.mainstay.platform.schema.Operation;

/** What happened to one record of a request. */
public enum Outcome {
    CREATED,
    UPDATED,
    /** The update changed nothing, so nothing was written. */
    UNCHANGED,
    DELETED,
    RESTORED,
    PURGED,
    REFUSED;

    static Outcome of(Operation operation) {
        return switch (operation) {
            case CREATE -> CREATED;
            case UPDATE -> UPDATED;
            case DELETE -> DELETED;
            case RESTORE -> RESTORED;
            case PURGE -> PURGED;
            case READ -> throw new IllegalArgumentException("reading changes nothing");
        };
    }
}
