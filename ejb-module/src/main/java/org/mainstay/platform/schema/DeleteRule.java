package org.mainstay.platform.schema;

/** What becomes of the records that refer to one that is deleted. */
public enum DeleteRule {
    /** As long as they are there, it stays. */
    RESTRICT,
    /** They go with it, and come back with it. */
    CASCADE,
    /** They stay and no longer refer to anything. */
    CLEAR
}
