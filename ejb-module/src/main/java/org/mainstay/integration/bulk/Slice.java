package org.mainstay.integration.bulk;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.mainstay.platform.edge.InteractiveRequests;

/**
 * The time for which a worker keeps a lane. Between chunks it gives way to people: while requests are under way, chunks
 * are small and each is followed by a pause as long as itself.
 */
final class Slice {

    private static final long LENGTH = TimeUnit.MILLISECONDS.toNanos(1_000);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int SMALLER = 4;

    private final InteractiveRequests interactive;
    private final BooleanSupplier stopping;
    private final long began = System.nanoTime();
    private long chunkBegan = began;

    Slice(InteractiveRequests interactive, BooleanSupplier stopping) {
        this.interactive = interactive;
        this.stopping = stopping;
    }

    /** How many rows the next chunk has, of that many. */
    int size(int most) {
        return interactive.areFrequent() ? most / SMALLER : most;
    }

    /** Behind each chunk: whether the lane is to be given back. */
    boolean isOver() {
        if (interactive.areFrequent()) {
            LockSupport.parkNanos(Math.min(LONGEST_PAUSE, System.nanoTime() - chunkBegan));
        }
        chunkBegan = System.nanoTime();
        return stopping.getAsBoolean() || chunkBegan - began > LENGTH;
    }
}
