package org.mainstay.launcher.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mainstay.launcher.transfer.Server;
import org.mainstay.launcher.transfer.TransferFailedException;

/** Against an HTTP server of the JDK that is sometimes too busy, or goes away in the middle. */
class SenderTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<String> underWay = new HashSet<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final Tally tally = new Tally();
    private final StringWriter log = new StringWriter();

    /** The status of a request by its number, from 1 on; 0 closes the connection. */
    private IntUnaryOperator status = number -> 200;

    /** The status of an operation by the number of its request. */
    private IntUnaryOperator operationStatus = number -> 200;

    private volatile boolean overlapped;
    private HttpServer http;

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/api/v1/batch", this::answer);
        http.start();
    }

    @AfterEach
    void stop() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int number = requests.incrementAndGet();
        JsonObject batch;
        try (JsonReader reader = Json.createReader(exchange.getRequestBody())) {
            batch = reader.readObject();
        }
        List<String> paths = batch.getJsonArray("operations").getValuesAs(JsonObject.class).stream()
                .map(operation -> operation.getString("path"))
                .toList();
        synchronized (underWay) {
            overlapped |= !paths.stream().allMatch(underWay::add);
            mostAtOnce.accumulateAndGet((int) underWay.stream().count(), Math::max);
        }
        pauseALittle();
        synchronized (underWay) {
            paths.forEach(underWay::remove);
        }
        if (status.applyAsInt(number) == 0) {
            exchange.close();
            return;
        }
        byte[] body = results(number, paths.size());
        exchange.sendResponseHeaders(status.applyAsInt(number), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void pauseALittle() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] results(int number, int count) {
        JsonArrayBuilder results = Json.createArrayBuilder();
        for (int i = 0; i < count; i++) {
            int one = operationStatus.applyAsInt(number);
            JsonObject problem = Json.createObjectBuilder()
                    .add("detail", "Held by somebody else.")
                    .build();
            results.add(Json.createObjectBuilder()
                    .add("status", one)
                    .add(one == 200 ? "outcome" : "body", one == 200 ? Json.createValue("created") : problem));
        }
        return Json.createObjectBuilder()
                .add("results", results)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private void send(int rows, int keys) throws TransferFailedException {
        Mapping mapping = new Mapping(Described.account(), null, null, Condition.ALWAYS, List.of());
        Columns columns = Columns.of("f.csv", List.of("a"));
        Outcomes outcomes = new Outcomes(mapping, tally, Failures.open(new PrintWriter(log), null, columns, ','));
        Server server = new Server("http://127.0.0.1:" + http.getAddress().getPort(), "u", "p");
        try (Sender sender = new Sender(server, "accounts", 4, outcomes)) {
            for (int i = 0; i < rows; i++) {
                Row row = new Row(i + 1, i + 2, List.of("x"));
                sender.add(new MappedRecord(row, false, "K" + i % keys, Map.of("name", JsonValue.NULL)));
            }
            sender.finish();
        }
    }

    @Test
    void several_requests_are_under_way_and_never_two_with_the_same_record() throws TransferFailedException {
        send(2_000, 150);

        assertThat(tally.sentence()).startsWith("0 rows, 2000 created");
        assertThat(overlapped).isFalse();
        send(2_000, 2_000);
        assertThat(mostAtOnce.get()).as("records under way at once").isGreaterThan(200);
    }

    @Test
    void a_server_that_is_too_busy_or_hangs_up_is_asked_again() throws TransferFailedException {
        status = number -> number == 1 ? 503 : number == 2 ? 0 : number == 3 ? 429 : number == 4 ? 409 : 200;

        send(300, 300);
        assertThat(tally.decided()).isEqualTo(300);
        assertThat(tally.failures()).isZero();
        assertThat(requests.get()).isEqualTo(6);
    }

    @Test
    void single_rows_that_are_held_by_somebody_else_are_sent_again() throws TransferFailedException {
        operationStatus = number -> number == 1 ? 409 : 200;

        send(10, 10);
        assertThat(tally.decided()).isEqualTo(10);
        assertThat(tally.failures()).isZero();
        assertThat(requests.get()).isEqualTo(2);
    }

    @Test
    void a_request_that_is_refused_as_a_whole_ends_the_import() {
        status = number -> 500;

        assertThatThrownBy(() -> send(5_000, 5_000))
                .isInstanceOf(TransferFailedException.class)
                .hasMessageStartingWith("The server refused");
        assertThat(requests.get()).isLessThan(10);
    }
}
