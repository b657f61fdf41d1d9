package org.mainstay.platform.record;

/** What becomes of the other records of a request when one is refused. */
public enum Atomicity {
    /** Nothing is written. */
    ALL_OR_NONE,
    /** The others are written; each record has its own result. */
    EACH_BY_ITSELF
}
