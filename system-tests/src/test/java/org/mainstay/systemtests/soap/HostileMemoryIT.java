package org.mainstay.systemtests.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mainstay.systemtests.client.BasicCredentials;
import org.mainstay.systemtests.client.Soap;
import org.mainstay.systemtests.server.LiveHeap;
import org.mainstay.systemtests.server.RunningServer;

/** Sixteen callers send 100 MB each at once, three times what the server has as heap: nothing of it may stay there. */
class HostileMemoryIT {

    private static final int CALLERS = 16;
    private static final int ROUNDS = 3;
    private static final long SIZE = 100L << 20;
    private static final long NOISE = 24L << 20;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Soap soap = Soap.admin();

    @Test
    void messages_without_end_leave_the_heap_as_it_was() throws Exception {
        String open = soap.envelope("", "<SaveCustomer><account><name>");
        byte[] start = open.substring(0, open.indexOf("<name>") + 6).getBytes(StandardCharsets.UTF_8);
        rounds(start, 1); // classes and pools that the first such message brings
        long before = LiveHeap.bytes();
        List<Integer> statuses = rounds(start, ROUNDS);
        assertThat(LiveHeap.bytes() - before).as("bytes that stayed").isLessThan(NOISE);
        assertThat(statuses).hasSize(ROUNDS * CALLERS).contains(413).isSubsetOf(413, 0);
        soap.call("<FindCustomers><limit>1</limit></FindCustomers>").isDone();
    }

    private List<Integer> rounds(byte[] start, int rounds) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            for (int round = 0; round < rounds; round++) {
                Callable<Integer> call = () -> status(start);
                for (Future<Integer> answer : callers.invokeAll(Collections.nCopies(CALLERS, call))) {
                    statuses.add(answer.get());
                }
            }
        } finally {
            callers.shutdown();
        }
        return statuses;
    }

    /** 0 when the server closed the connection before all was sent, and its answer was lost with it. */
    private int status(byte[] start) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(Soap.address())
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "text/xml")
                .header("Authorization", BasicCredentials.of("admin", RunningServer.adminPassword()))
                .POST(BodyPublishers.ofInputStream(() -> new Endless(start)))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException closed) {
            return 0;
        }
    }

    /** The start of a message, and then the letter x up to 100 MB. */
    private static final class Endless extends InputStream {
        private final byte[] start;
        private long sent;

        private Endless(byte[] start) {
            this.start = start;
        }

        @Override
        public int read() {
            if (sent == SIZE) {
                return -1;
            }
            int next = sent < start.length ? start[(int) sent] : 'x';
            sent++;
            return next;
        }
    }
}
