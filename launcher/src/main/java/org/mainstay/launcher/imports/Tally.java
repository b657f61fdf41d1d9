package org.mainstay.launcher.imports;

import jakarta.json.JsonObject;

/** How many rows there were, and what became of them. One thread counts, another one looks. */
final class Tally {
    private volatile long rows;
    private volatile long leftOut;
    private volatile long created;
    private volatile long updated;
    private volatile long unchanged;
    private volatile long failed;

    /** Rows that the job under way is through with. */
    private volatile long underWay;

    void read() {
        rows++;
    }

    void leaveOut() {
        leftOut++;
    }

    void fail() {
        failed++;
    }

    /** In a dry run. */
    void fits() {
        unchanged++;
    }

    /** @param progress of a job that goes on */
    void watch(JsonObject progress) {
        underWay = count(progress, "succeeded") + count(progress, "failed");
    }

    /** @param progress of a job that is over; its failures are told one by one */
    void done(JsonObject progress) {
        underWay = 0;
        created += count(progress, "created");
        updated += count(progress, "updated");
        unchanged += count(progress, "unchanged");
    }

    private static long count(JsonObject progress, String name) {
        return progress.getJsonNumber(name).longValue();
    }

    long failures() {
        return failed;
    }

    /** Rows of which it is known what became of them. */
    long decided() {
        return leftOut + created + updated + unchanged + failed + underWay;
    }

    /** The part of the rows that is decided, from 0 to 1. */
    double part() {
        return rows == 0 ? 0 : Math.min(1, (double) decided() / rows);
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
