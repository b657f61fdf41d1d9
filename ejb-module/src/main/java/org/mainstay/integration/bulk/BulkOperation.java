package org.mainstay.integration.bulk;

/** What a job does. */
public enum BulkOperation {
    INSERT,
    /** By id. */
    UPDATE,
    /** By an external id. */
    UPSERT,
    /** By id, into the recycle bin. */
    DELETE,
    /** Reads what a query finds into a file. */
    QUERY,
    /** Takes back what another job did. */
    UNDO;

    /** Whether it works on a file that the caller sends. */
    public boolean takesData() {
        return this != QUERY && this != UNDO;
    }
}
