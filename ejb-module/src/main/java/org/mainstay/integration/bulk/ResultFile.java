package org.mainstay.integration.bulk;

/** The files that a job leaves. */
public enum ResultFile {
    /** The rows that succeeded; of a query what it found. */
    RESULTS,
    /** The rows that failed, with reasons and as they were sent. */
    FAILURES
}
