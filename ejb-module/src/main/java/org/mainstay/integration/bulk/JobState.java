package org.mainstay.integration.bulk;

/** Where a job is on its way. */
public enum JobState {
    /** Waits for its data, or for being closed. */
    OPEN,
    /** Closed; no worker has come to it yet. */
    QUEUED,
    RUNNING,
    /** Every row has its result. */
    DONE,
    /** It could not go on; what was done stays. */
    FAILED,
    /** Somebody stopped it; what was done stays. */
    CANCELLED;

    /** Whether nothing more will happen. */
    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    /** Whether workers are at it or will be. */
    public boolean isUnderWay() {
        return this == QUEUED || this == RUNNING;
    }
}
