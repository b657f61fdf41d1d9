package org.mainstay.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Callers that send one request after the other, with a pause after each, until they are told to stop. Every request
 * counts: who is not answered with success has failed.
 */
public final class Callers implements AutoCloseable {
    private static final int SHOWN = 20;

    private record Answered(long start, long end, boolean failed) {}

    private final int port;
    private final long pauseNanos;
    private final List<Thread> threads = new ArrayList<>();
    private final ConcurrentLinkedQueue<Answered> answered = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    public Callers(int port, Duration pause) {
        this.port = port;
        this.pauseNanos = pause.toNanos();
    }

    /** @param requests by number, from 0 on for each of the callers */
    public void add(int callers, IntFunction<IntFunction<byte[]>> requests) {
        for (int caller = 0; caller < callers; caller++) {
            IntFunction<byte[]> own = requests.apply(caller);
            Thread thread = new Thread(() -> call(own), "caller " + threads.size());
            threads.add(thread);
            thread.start();
        }
    }

    private void call(IntFunction<byte[]> requests) {
        HttpConnection connection = null;
        for (int number = 0; !stopped; number++) {
            byte[] request = requests.apply(number);
            long start = System.nanoTime();
            boolean failed = true;
            try {
                connection = connection == null ? new HttpConnection(port) : connection;
                Answer answer = connection.send(request);
                failed = !answer.isSuccess();
                if (failed) {
                    failed(request, "status " + answer.status() + " " + text(answer.body()));
                }
            } catch (IOException e) {
                failed(request, e.toString());
                connection = null;
            }
            answered.add(new Answered(start, System.nanoTime(), failed));
            LockSupport.parkNanos(pauseNanos);
        }
    }

    private void failed(byte[] request, String why) {
        if (failures.size() < SHOWN) {
            String line = text(request);
            failures.add(line.substring(0, line.indexOf('\r')) + ": " + why);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Of requests that are answered; those still under way count in what is measured next. */
    public Stretch between(String title, long start, long end) {
        long requests = 0;
        long failed = 0;
        List<Long> waits = new ArrayList<>();
        for (Answered one : answered) {
            if (one.start < end && one.end > start) {
                requests++;
                failed += one.failed ? 1 : 0;
                waits.add(one.end - one.start);
            }
        }
        waits.sort(null);
        return new Stretch(
                title, Duration.ofNanos(end - start), requests, failed, millis(waits, 0.95), millis(waits, 1));
    }

    private static double millis(List<Long> sorted, double part) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(part * sorted.size()) - 1) / 1e6;
    }

    /** The first of those that failed. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        stopped = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
