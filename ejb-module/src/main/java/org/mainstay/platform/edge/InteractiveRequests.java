package org.mainstay.platform.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Whether somebody waits for answers of this node: work in the background gives way to that. */
@ApplicationScoped
public class InteractiveRequests {

    private static final long RECENT = TimeUnit.MILLISECONDS.toNanos(300);

    private final AtomicLong last = new AtomicLong(System.nanoTime() - RECENT);
    private final AtomicLong before = new AtomicLong(System.nanoTime() - RECENT);

    /** A request has come that somebody waits for. */
    public void arrived() {
        before.set(last.getAndSet(System.nanoTime()));
    }

    /** Whether requests come one after the other: a single one now and then slows nothing down. */
    public boolean areFrequent() {
        return System.nanoTime() - before.get() < RECENT;
    }
}
