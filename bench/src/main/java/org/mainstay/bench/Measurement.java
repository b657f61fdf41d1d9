package org.mainstay.bench;

/**
 * One load on one contender. Times are milliseconds, those of the processor per request.
 *
 * @param serverCpu taken by the contender's process
 * @param databaseCpu taken by the database
 * @param driverCpu taken by this program, on the same machine
 * @param statements sent to the database, per request
 */
record Measurement(
        int requests,
        double perSecond,
        double p50,
        double p99,
        double serverCpu,
        double databaseCpu,
        double driverCpu,
        double statements) {

    /** The same load, so many of its requests counted as one; times of requests stay those of single ones. */
    Measurement together(int many) {
        return new Measurement(
                requests / many,
                perSecond / many,
                p50,
                p99,
                serverCpu * many,
                databaseCpu * many,
                driverCpu * many,
                statements * many);
    }
}
