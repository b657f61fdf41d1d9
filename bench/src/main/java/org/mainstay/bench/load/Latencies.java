package org.mainstay.bench.load;

/**
 * How long the requests of a load took.
 *
 * @param nanos one for each request, in ascending order
 * @param elapsedNanos from the first request to the last answer
 */
public record Latencies(long[] nanos, long elapsedNanos) {

    public double perSecond() {
        return nanos.length * 1e9 / elapsedNanos;
    }

    /** The time within which that part of the requests was answered, in milliseconds. */
    public double millis(double part) {
        int rank = (int) Math.ceil(part * nanos.length);
        return nanos[Math.max(0, rank - 1)] / 1e6;
    }
}
