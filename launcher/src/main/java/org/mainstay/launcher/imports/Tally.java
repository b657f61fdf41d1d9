package org.mainstay.launcher.imports;

import java.util.concurrent.atomic.AtomicLong;

/** How many rows there were, and what became of them. Counted by several threads. */
final class Tally {
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong leftOut = new AtomicLong();
    private final AtomicLong created = new AtomicLong();
    private final AtomicLong updated = new AtomicLong();
    private final AtomicLong unchanged = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    void read() {
        rows.incrementAndGet();
    }

    void leaveOut() {
        leftOut.incrementAndGet();
    }

    void fail() {
        failed.incrementAndGet();
    }

    void done(String outcome) {
        switch (outcome) {
            case "created" -> created.incrementAndGet();
            case "updated" -> updated.incrementAndGet();
            default -> unchanged.incrementAndGet();
        }
    }

    long failures() {
        return failed.get();
    }

    /** Rows of which it is known what became of them. */
    long decided() {
        return leftOut.get() + created.get() + updated.get() + unchanged.get() + failed.get();
    }

    String sentence() {
        return rows + " rows, " + created + " created, " + updated + " updated, " + unchanged + " unchanged, " + failed
                + " failed, " + leftOut + " left out";
    }

    /** The same of a dry run, which does not know what would become of the rows that fit. */
    String sentenceOfDryRun() {
        return rows + " rows, " + unchanged + " fit, " + failed + " failed, " + leftOut + " left out";
    }
}
