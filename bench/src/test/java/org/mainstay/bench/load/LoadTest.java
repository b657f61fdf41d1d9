package org.mainstay.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {
    private final Requests requests = new Requests("somebody", "secret");
    private final Map<String, Integer> seen = new ConcurrentHashMap<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            seen.merge(path, 1, Integer::sum);
            byte[] body = path.repeat(9_000).getBytes();
            if (path.equals("/last")) {
                exchange.getResponseHeaders().set("Connection", "close");
            }
            boolean chunked = path.equals("/chunked");
            exchange.sendResponseHeaders(path.equals("/refused") ? 403 : 200, chunked ? 0 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    @Test
    void every_request_is_sent_exactly_once() throws IOException, InterruptedException {
        Latencies latencies = Load.run(port(), 500, number -> requests.get("/" + number));

        assertThat(seen).hasSize(500).containsOnlyKeys(keys(500));
        assertThat(seen.values()).containsOnly(1);
        assertThat(latencies.nanos()).hasSize(500).isSorted().doesNotContain(0L);
    }

    private static String[] keys(int count) {
        return java.util.stream.IntStream.range(0, count).mapToObj(n -> "/" + n).toArray(String[]::new);
    }

    @Test
    void an_answer_that_is_no_success_fails_the_load() {
        assertThatThrownBy(() -> Load.run(port(), 100, number -> requests.get(number == 50 ? "/refused" : "/")))
                .hasMessageContaining("403");
    }

    @Test
    void bodies_arrive_whole_with_a_length_and_in_chunks() throws IOException {
        try (HttpConnection connection = new HttpConnection(port())) {
            assertThat(connection.send(requests.get("/length")).body())
                    .asString()
                    .isEqualTo("/length".repeat(9_000));
            assertThat(connection.send(requests.get("/chunked")).body())
                    .asString()
                    .isEqualTo("/chunked".repeat(9_000));
            assertThat(connection.send(requests.get("/refused")).status()).isEqualTo(403);
        }
    }

    @Test
    void a_connection_that_the_server_ends_is_replaced() throws IOException {
        try (HttpConnection connection = new HttpConnection(port())) {
            assertThat(connection.send(requests.get("/last")).isSuccess()).isTrue();
            assertThat(connection.send(requests.get("/length")).isSuccess()).isTrue();
        }
    }

    @Test
    void a_percentile_is_the_time_within_which_that_part_was_answered() {
        long[] nanos = new long[200];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = (i + 1) * 1_000_000L;
        }
        Latencies latencies = new Latencies(nanos, 2_000_000_000L);

        assertThat(latencies.millis(0.5)).isEqualTo(100.0);
        assertThat(latencies.millis(0.99)).isEqualTo(198.0);
        assertThat(latencies.perSecond()).isEqualTo(100.0);
    }
}
