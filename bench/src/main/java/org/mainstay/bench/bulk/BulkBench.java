package org.mainstay.bench.bulk;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.mainstay.bench.load.Callers;
import org.mainstay.bench.load.HttpConnection;
import org.mainstay.bench.load.Requests;
import org.mainstay.bench.load.Stretch;
import org.mainstay.bench.process.DataFolders;
import org.mainstay.bench.process.Mainstay;
import org.mainstay.bench.process.Usage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Many accounts by one bulk job, all of them out again, and people who read meanwhile. */
@Command(
        name = "bulk",
        description = "Measures bulk jobs: an upsert, a query, memory, and reads beside a job, on this machine alone.",
        mixinStandardHelpOptions = true)
public final class BulkBench implements Callable<Integer> {
    private static final String PASSWORD = "correct horse battery staple";
    private static final String UPSERT = "{\"object\": \"accounts\", \"operation\": \"upsert\"}";
    private static final String QUERY = "{\"object\": \"accounts\", \"operation\": \"query\", \"fields\":"
            + " \"id,externalId,name,phone,website,billingStreet,billingCity,billingPostalCode,billingCountry,"
            + "annualRevenue,numberOfEmployees,lastModifiedDate\"}";
    private static final int FEW = 10_000;
    private static final int READERS = 4;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final long QUIET_MILLIS = 20_000;

    @Option(names = "--rows", defaultValue = "1000000", description = "Accounts. Default: ${DEFAULT-VALUE}.")
    private int rows;

    @Option(
            names = "--beside",
            defaultValue = "100000",
            description = "Rows of the job beside which is read. Default: ${DEFAULT-VALUE}.")
    private int beside;

    @Option(
            names = "--database-options",
            defaultValue = "--innodb-buffer-pool-size=2G --innodb-log-file-size=1G",
            description = "Default: ${DEFAULT-VALUE}.")
    private String databaseOptions;

    @Option(names = "--jar", required = true, hidden = true)
    private Path jar;

    @Option(names = "--work", required = true, hidden = true)
    private Path work;

    private Mainstay mainstay;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path data = work.resolve("bulk-data");
        DataFolders.delete(data);
        try (Mainstay started = Mainstay.start(jar, data, PASSWORD, work.resolve("bulk.log"), databaseOptions)) {
            mainstay = started;
            mainstay.untilReady();
            upsert("first, on a server that has just started", "A-", FEW);
            upsert("few", "B-", FEW);
            upsert("many", "C-", rows);
            for (int round = 0; round < 3; round++) {
                query();
            }
            readBeside();
        }
        return 0;
    }

    private void upsert(String title, String mark, int count) throws IOException, InterruptedException {
        Path file = AccountFile.write(work.resolve("accounts.csv"), mark, count);
        Duration server = Usage.cpu(mainstay.serverPid());
        Duration database = Usage.cpu(mainstay.databasePid());
        long[] most = new long[2];
        long start = System.nanoTime();
        Job job = Job.of(mainstay.port(), PASSWORD, UPSERT).start(file);
        double uploaded = seconds(start);
        JsonObject progress = job.await(() -> {
            most[0] = Math.max(most[0], Usage.residentMebibytes(mainstay.serverPid()));
            most[1] = Math.max(most[1], Usage.residentMebibytes(mainstay.databasePid()));
        });
        double all = seconds(start);
        say(
                "upsert of %,d, %s: %,.0f rows/s (%,.0f without the %.1f s of the upload), %s failed; CPU per row:"
                        + " server %.3f ms, database %.3f ms; at most %d MiB, database %d MiB",
                count,
                title,
                count / all,
                count / (all - uploaded),
                uploaded,
                progress.get("failed"),
                millis(Usage.cpu(mainstay.serverPid()).minus(server), count),
                millis(Usage.cpu(mainstay.databasePid()).minus(database), count),
                most[0],
                most[1]);
    }

    private void query() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Job job = Job.of(mainstay.port(), PASSWORD, QUERY);
        long found = job.await(() -> {}).getJsonNumber("succeeded").longValue();
        double done = seconds(start);
        long bytes = job.download();
        say(
                "query of %,d: %,.0f rows/s, %,.0f without the download; %,d MB",
                found, found / seconds(start), found / done, bytes / 1_000_000);
    }

    /** As people do: some callers that read a record, look at it for a moment, and read the next. */
    private void readBeside() throws IOException, InterruptedException {
        Requests http = new Requests("admin", PASSWORD);
        List<String> ids = ids(http);
        Path file = AccountFile.write(work.resolve("accounts.csv"), "D-", beside);
        Callers callers = new Callers(mainstay.port(), PAUSE);
        callers.add(
                READERS,
                caller -> number -> http.get("/api/v1/accounts/"
                        + ids.get(ThreadLocalRandom.current().nextInt(ids.size()))));
        try (callers) {
            Thread.sleep(QUIET_MILLIS); // to warm up
            long quiet = System.nanoTime();
            Thread.sleep(QUIET_MILLIS);
            long start = System.nanoTime();
            Job.of(mainstay.port(), PASSWORD, UPSERT).start(file).await(() -> {});
            long end = System.nanoTime();
            Thread.sleep(1_000);
            Stretch before = callers.between("reads alone", quiet, start);
            Stretch during = callers.between("reads beside a job of " + beside, start, end);
            say("%s%n%s", before, during);
            say(
                    "p95 %.2f times (goal at most 2); the job %,.0f rows/s",
                    during.p95Millis() / before.p95Millis(), beside * 1e9 / (end - start));
            callers.failures().forEach(System.out::println);
        }
    }

    private List<String> ids(Requests http) throws IOException {
        try (HttpConnection connection = new HttpConnection(mainstay.port())) {
            String page = new String(
                    connection
                            .send(http.get("/api/v1/accounts?limit=200&fields=id&filter=externalId==B-*"))
                            .body(),
                    StandardCharsets.UTF_8);
            try (JsonReader reader = Json.createReader(new StringReader(page))) {
                return reader.readObject().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .map(account -> account.getString("id"))
                        .toList();
            }
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static double millis(Duration duration, long count) {
        return (double) duration.toMillis() / count;
    }

    private static void say(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format + "%n", arguments);
    }
}
