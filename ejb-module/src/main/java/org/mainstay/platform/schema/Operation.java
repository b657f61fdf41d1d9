package org.mainstay.platform.schema;

/** What can be done with a record; permissions, kinds and the journal speak of these. */
public enum Operation {
    CREATE,
    READ,
    UPDATE,
    /** Move to the recycle bin. */
    DELETE,
    /** Take back out of the recycle bin. */
    RESTORE,
    /** Remove for good. */
    PURGE
}
