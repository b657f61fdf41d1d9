package org.mainstay.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * A number of requests over a fixed number of connections, as fast as the server answers. Bounded both ways: by the
 * number of requests, and by {@link #LONGEST}, after which it fails.
 */
public final class Load {
    public static final int CONNECTIONS = 16;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final int port;
    private final IntFunction<byte[]> requests;
    private final long[] nanos;
    private final AtomicInteger next = new AtomicInteger();
    private final long deadline = System.nanoTime() + LONGEST.toNanos();

    private Load(int port, int count, IntFunction<byte[]> requests) {
        this.port = port;
        this.requests = requests;
        this.nanos = new long[count];
    }

    /**
     * Sends the requests numbered 0 to {@code count - 1}.
     *
     * @throws IOException when any answer is not a success
     */
    public static Latencies run(int port, int count, IntFunction<byte[]> requests)
            throws IOException, InterruptedException {
        return new Load(port, count, requests).run();
    }

    private Latencies run() throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long start = System.nanoTime();
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                work.add(this::oneConnection);
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
            long elapsed = System.nanoTime() - start;
            Arrays.sort(nanos);
            return new Latencies(nanos, elapsed);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Void oneConnection() throws IOException {
        try (HttpConnection connection = new HttpConnection(port)) {
            for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
                byte[] request = requests.apply(i);
                long start = System.nanoTime();
                Answer answer = connection.send(request);
                nanos[i] = System.nanoTime() - start;
                if (!answer.isSuccess()) {
                    throw new IOException("a request was answered with status " + answer.status());
                }
                if (System.nanoTime() - deadline > 0) {
                    throw new IOException("the load took longer than " + LONGEST.toMinutes() + " minutes");
                }
            }
            return null;
        } catch (IOException | RuntimeException problem) {
            next.set(nanos.length); // the others need not go on
            throw problem;
        }
    }
}
