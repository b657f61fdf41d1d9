package org.mainstay.systemtests.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.BasicCredentials;
import org.mainstay.systemtests.client.RawConnection;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.User;
import org.mainstay.systemtests.hostile.Aftermath;
import org.mainstay.systemtests.server.RunningServer;

/** Requests for bulk jobs that nobody in good faith sends: an answer to each, and the job can still be used. */
@ExtendWith(Aftermath.class)
class HostileBulkIT {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String HEADER = "externalId,name\n";
    private static final long TWO_GIGABYTES = 2L << 30;
    private static final long EARLY = 64L << 20;
    private static final long MOST_MORE_MEMORY = 256L << 20;

    private final Api api = User.admin();
    private final String key = UUID.randomUUID().toString();
    private final Job job = Job.create(api, "object", "accounts", "operation", "upsert");

    private String rows(int count) {
        return HEADER
                + IntStream.range(0, count)
                        .mapToObj(i -> key + "-" + i + ",Name " + i + "\n")
                        .collect(Collectors.joining());
    }

    private long accounts() {
        return api.get("/accounts?limit=1&count=true&filter=externalId==" + key + "-*")
                .json()
                .getInt("total");
    }

    /** It has no data, takes better ones, and does them. */
    private void canStillBeUsed() {
        job.close().isRefused(409, "INVALID_JOB_STATE");
        job.upload(CSV, rows(2)).is(200);
        job.close().is(200);
        assertThat(job.done().succeeded()).isEqualTo(2);
        assertThat(accounts()).isEqualTo(2);
    }

    private void refused(String type, String data, String code, String place) {
        Reply reply = job.upload(type, data);
        assertThat(reply.code()).as("%s", reply).isEqualTo(code);
        assertThat(reply.json().getString("detail")).contains(place);
    }

    @Test
    void lines_that_are_too_much_are_named() {
        String good = "{\"externalId\": \"" + key + "-0\", \"name\": \"A\"}\n";
        refused(NDJSON, good + "[".repeat(500_000), "MALFORMED_JSON", "Line 2");
        refused(NDJSON, good + "{\"name\": " + "[".repeat(500_000), "MALFORMED_JSON", "Line 2");
        refused(NDJSON, good + "{\"name\": \"" + "x".repeat(1 << 20) + "\"}", "LIMIT_EXCEEDED", "Line 2");
        refused(CSV, "name,_".repeat(10_000), "MALFORMED_CSV", "header");
        refused(CSV, HEADER + "A,b\nC,\"d\n" + "x\n".repeat(1 << 20), "MALFORMED_CSV", "line 2");
        canStillBeUsed();
    }

    @Test
    void numbers_of_a_million_digits_are_no_work() {
        String number = "9".repeat(1_000_000);
        job.upload(NDJSON, "{\"externalId\": \"" + key + "-0\", \"name\": \"A\", \"annualRevenue\": " + number + "}\n");
        job.upload(CSV, "externalId,name,annualRevenue\n" + key + "-0,A," + number + "\n" + key + "-1,B,1e999999999\n")
                .is(200);
        job.close().is(200);
        assertThat(job.done().failed()).isEqualTo(2);
        assertThat(accounts()).isZero();
    }

    @Test
    void characters_that_are_none_fail_their_rows_or_the_file() {
        job.upload(CSV, HEADER.replace('\n', '\r') + key + "-0,A\0B\r" + key + "-1,C\r")
                .is(200);
        job.close().is(200);
        assertThat(job.done().succeeded()).isEqualTo(1);
        assertThat(job.lines("failures.csv")).hasSize(2).element(1).asString().contains("name");

        Job json = Job.create(api, "object", "accounts", "operation", "upsert");
        Reply surrogate = json.upload(NDJSON, "{\"externalId\": \"" + key + "-2\", \"name\": \"\\ud800\"}");
        if (surrogate.status() == 200) {
            json.close().is(200);
            assertThat(json.done().failed()).isOne();
        }
        byte[] encoded = (HEADER + key + "-3,??\n").getBytes(StandardCharsets.UTF_8);
        encoded[encoded.length - 3] = (byte) 0xc0;
        encoded[encoded.length - 2] = (byte) 0x80;
        Job csv = Job.create(api, "object", "accounts", "operation", "upsert");
        csv.upload(CSV, encoded).isRefused(400, "MALFORMED_CSV");
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void a_long_header_of_columns_that_count_for_nothing_is_kept_or_refused() {
        job.upload(CSV, "externalId,name,_" + "x".repeat(500_000) + "\n" + key + "-0,A,\n" + key + "-1,B,\n")
                .is(200);
        job.upload(CSV, HEADER.replace("\n", ",_".repeat(1_200)) + "\n").isRefused(400, "MALFORMED_CSV");
        canStillBeUsed();
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void request(OutputStream out, String headers) throws IOException {
        String head = "PUT /api/v1" + job.path() + "/data HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                + BasicCredentials.of("admin", RunningServer.adminPassword()) + "\r\nContent-Type: text/csv\r\n"
                + headers + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Files that were packed piece by piece are one file, however their pieces arrive. */
    @Test
    void all_members_of_a_packed_file_count() {
        byte[] first = packed(rows(300));
        byte[] second = packed(key + "-300,Last\n");
        RawConnection.Answer answer = RawConnection.send(RunningServer.baseUrl(), (out, answered) -> {
            request(out, "Transfer-Encoding: chunked\r\nContent-Encoding: gzip");
            chunk(out, first);
            pause();
            chunk(out, second);
            out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        });
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body()).contains("\"rows\":301");

        byte[] garbage = Arrays.copyOf(first, first.length + 100);
        job.packed(CSV, garbage).isRefused(400, "MALFORMED_REQUEST");
        job.packed(CSV, Arrays.copyOf(first, first.length - 4)).isRefused(400, "MALFORMED_REQUEST");
        canStillBeUsed();
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void data_that_break_off_are_none() {
        byte[] some = rows(50).getBytes(StandardCharsets.UTF_8);
        RawConnection.send(RunningServer.baseUrl(), (out, answered) -> {
            request(out, "Content-Length: " + 2 * some.length);
            out.write(some);
        });
        job.close().isRefused(409, "INVALID_JOB_STATE");
        RawConnection.send(RunningServer.baseUrl(), (out, answered) -> {
            request(out, "Transfer-Encoding: chunked");
            chunk(out, some);
        });
        canStillBeUsed();
    }

    @Test
    void a_line_of_two_gigabytes_is_refused_early_and_takes_no_memory() {
        AtomicLong sent = new AtomicLong();
        byte[] piece = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        job.upload(CSV, rows(2)).is(200);
        long before = residentBytes();
        RawConnection.Answer answer = RawConnection.send(RunningServer.baseUrl(), (out, answered) -> {
            request(out, "Content-Length: " + TWO_GIGABYTES);
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            while (answered.available() == 0 && sent.addAndGet(piece.length) < TWO_GIGABYTES - HEADER.length()) {
                out.write(piece);
            }
        });
        assertThat(residentBytes() - before).isLessThan(MOST_MORE_MEMORY);
        assertThat(sent.get()).isLessThan(EARLY);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.body()).contains("MALFORMED_CSV", "Behind the row that begins in line 1");
        canStillBeUsed();
    }

    private static long residentBytes() {
        Path status = Path.of("/proc", Integer.toString(RunningServer.runFile().getInt("serverPid")), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_the_job_does_not_take_is_told() {
        for (String type : List.of("application/json", "text/plain", "multipart/form-data", "text/csvx")) {
            job.upload(type, rows(1)).is(415);
        }
        api.send("PUT", job.path() + "/data", CSV, new byte[0], request -> request.header("Content-Encoding", "br"))
                .is(415);
        for (String id : List.of("nonsense", "001000000000001AAA", "750zzzzzzzzzzzz", "7".repeat(5_000))) {
            assertThat(api.get("/bulk/jobs/" + id).status()).as(id).isBetween(400, 414);
            assertThat(api.send("PUT", "/bulk/jobs/" + id + "/data", CSV, new byte[0])
                            .status())
                    .as(id)
                    .isBetween(400, 415);
            assertThat(api.post("/bulk/jobs/" + id + "/undo", null).status())
                    .as(id)
                    .isBetween(400, 414);
        }
        api.get("/bulk/jobs?cursor=nonsense").isRefused(400, "MALFORMED_ID");
        api.patch(job.path(), body("state", "done")).isRefused(400, "INVALID_PARAMETER");
        api.post(job.path() + "/undo", null).isRefused(409, "INVALID_JOB_STATE");
        canStillBeUsed();
    }

    @Test
    void the_later_of_two_uploads_counts() {
        CompletableFuture<Reply> other = CompletableFuture.supplyAsync(() -> job.upload(CSV, rows(20_000)));
        Reply one = job.upload(CSV, rows(10_000));
        List<Integer> both = List.of(one.status(), other.join().status());
        assertThat(both).contains(200).isSubsetOf(200, 409);
        job.close().is(200);
        int rows = job.read().getJsonObject("progress").getInt("rows");
        assertThat(rows).isIn(10_000, 20_000);
        job.api().delete(job.path()).isRefused(409, "INVALID_JOB_STATE");
        job.cancel().is(200);

        assertThat(job.state()).isEqualTo("cancelled");
        assertThat(accounts()).isEqualTo(job.succeeded());
        assertThat(job.lines("results.csv")).hasSize(job.succeeded() + 1);
        assertThat(job.undo().done().failed()).isZero();
        assertThat(accounts()).isZero();
        api.delete(job.path()).is(204);
        job.cancel().isRefused(404, "NOT_FOUND");
    }
}
