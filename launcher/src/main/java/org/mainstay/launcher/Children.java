package org.mainstay.launcher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The processes of one run. They are stopped in the reverse order of their start: the server first, which finishes what
 * it is doing, then the database that it needs for that.
 */
final class Children {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Deque<Child> running = new ArrayDeque<>();
    private boolean stopping;

    /** Starts one more, unless everything is being stopped. */
    synchronized Child start(Starter starter) throws LaunchFailedException {
        refuseIfStopping();
        Child child = starter.start();
        running.push(child);
        return child;
    }

    /** Stops all, and lets no other be started. May be called more than once. */
    synchronized void stopAll() {
        stopping = true;
        while (!running.isEmpty()) {
            running.pop().stop(PATIENCE);
        }
    }

    synchronized void refuseIfStopping() throws LaunchFailedException {
        if (stopping) {
            throw new LaunchFailedException("Stopped before it was ready.");
        }
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    synchronized List<Child> all() {
        return List.copyOf(running);
    }

    /** Waits until one of them ends by itself. */
    Child firstToEnd() {
        CompletableFuture<?>[] ends =
                all().stream().map(child -> child.process().onExit()).toArray(CompletableFuture<?>[]::new);
        List<Child> watched = all();
        CompletableFuture.anyOf(ends).join();
        return watched.stream().filter(child -> !child.isAlive()).findFirst().orElseThrow();
    }

    interface Starter {
        Child start() throws LaunchFailedException;
    }
}
