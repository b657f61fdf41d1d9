package org.mainstay.systemtests.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;

/** Callers who read and write the kinds that administrators change meanwhile, and must not notice. */
final class Traffic {

    private static final long PAUSE_NANOS = 20_000_000;

    private final ExecutorService callers;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean stopped;

    Traffic(List<Api> nodes) {
        callers = Executors.newFixedThreadPool(2 * nodes.size());
        for (Api node : nodes) {
            callers.execute(() -> repeat(() -> read(node)));
            callers.execute(() -> repeat(() -> write(node)));
        }
    }

    private void repeat(Runnable work) {
        while (!stopped) {
            try {
                work.run();
                LockSupport.parkNanos(PAUSE_NANOS);
            } catch (RuntimeException | AssertionError e) {
                failures.add(String.valueOf(e));
            }
        }
    }

    private void read(Api node) {
        expect(200, node.get("/accounts?limit=5&sort=-createdDate"));
        expect(200, node.get("/contacts?limit=5&expand=account"));
        expect(200, node.get("/query?q=SELECT+FIELDS(ALL)+FROM+Account+ORDER+BY+CreatedDate+DESC+LIMIT+5"));
        expect(200, node.get("/schema/accounts"));
    }

    private void write(Api node) {
        Reply account = expect(201, node.post("/accounts", body("name", "Traffic")));
        Reply contact = expect(201, node.post("/contacts", body("lastName", "Traffic", "accountId", account.id())));
        expect(200, node.patch("/accounts/" + account.id(), body("phone", "1")));
        expect(204, node.delete("/contacts/" + contact.id()));
        expect(204, node.delete("/accounts/" + account.id()));
    }

    private Reply expect(int status, Reply reply) {
        requests.incrementAndGet();
        return reply.is(status);
    }

    int requests() {
        return requests.get();
    }

    /** Ends it, and fails if any request did. */
    void end() throws InterruptedException {
        stopped = true;
        callers.shutdown();
        assertThat(callers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(failures).as("of %s requests", requests).isEmpty();
    }
}
