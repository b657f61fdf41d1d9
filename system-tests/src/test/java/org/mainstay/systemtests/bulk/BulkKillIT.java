package org.mainstay.systemtests.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Database;
import org.mainstay.systemtests.server.Eventually;
import org.mainstay.systemtests.server.LaunchedServer;

/**
 * Jobs and the taking back of jobs while the server or its database is killed: all is as if nobody had disturbed them.
 * {@code -Dmainstay.kills=N} says how often (twice when nothing is said), {@code -Dmainstay.seed=N} at which moments.
 */
@Tag("micro")
class BulkKillIT {

    private static final int KILLS = Integer.getInteger("mainstay.kills", 2);
    private static final int THERE_BEFORE = 1_000;
    private static final int RECORDS = 4_000;
    private static final int ROWS = 6_000;
    private static final double LATEST = 0.8;
    private static final int LONGEST_WAIT_MILLIS = 100;
    private static final String PASSWORD = "nothing lost, nothing twice";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String ACCOUNTS = "select concat_ws('|', substring(externalId, ?), name, billingCity,"
            + " ifnull(numberOfEmployees, '-'), version) from account where externalId like ? and isDeleted = ?"
            + " order by externalId, version, name";

    private final Path data = LaunchedServer.freshFolder("bulk");
    private final long seed = Long.getLong("mainstay.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private LaunchedServer server;
    private int kills;

    /** What a job and its undo left, with keys and ids taken out. */
    private record Outcome(
            List<String> job, List<String> accounts, List<String> undo, List<String> kept, List<String> deleted) {}

    private void start() {
        server = LaunchedServer.start(data, Map.of("MAINSTAY_ADMIN_PASSWORD", PASSWORD))
                .awaitReady();
    }

    private Api api() {
        return Api.at(server.runFile().getString("url")).as("admin", PASSWORD);
    }

    @Test
    void what_is_killed_goes_on_as_if_nothing_had_been(TestReporter reporter) throws Exception {
        reporter.publishEntry("seed", Long.toString(seed));
        start();
        try {
            Outcome calm = run("calm", 0);
            assertThat(calm.job()).hasSizeGreaterThan(ROWS);
            for (int round = 0; kills < KILLS; round++) {
                assertThat(run("wild" + round, KILLS)).as("seed %d", seed).isEqualTo(calm);
            }
            Database.of(server).hasJournalThatAgrees();
        } finally {
            server.close();
        }
        reporter.publishEntry("kills", Integer.toString(kills));
    }

    private Outcome run(String key, int most) throws InterruptedException {
        Job.of(api(), "upsert", "accounts", before(key)).done();
        Job job = Job.of(api(), "upsert", "accounts", rows(key));
        kill(job, most);
        job = new Job(api(), job.id()).done();
        List<String> done = told(job, key);
        List<String> accounts = accounts(key, false);
        Job undo = job.undo();
        kill(undo, most);
        undo = new Job(api(), undo.id()).done();
        return new Outcome(done, accounts, told(undo, key), accounts(key, false), accounts(key, true));
    }

    /** The moment is random: with so many rows done, and some time behind that. */
    private void kill(Job job, int most) throws InterruptedException {
        if (kills >= most) {
            return;
        }
        long enough = (long) (random.nextDouble(LATEST) * ROWS / 2);
        Eventually.within(PATIENCE, () -> rowsDone(job) >= enough);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
        server.process(random.nextBoolean() ? "serverPid" : "databasePid").destroyForcibly();
        kills++;
        server.close();
        start();
    }

    private static long rowsDone(Job job) {
        JsonObject progress = job.read().getJsonObject("progress");
        return progress.getInt("succeeded") + progress.getInt("failed");
    }

    private static String before(String key) {
        return "externalId,name,billingCity\n"
                + IntStream.range(0, THERE_BEFORE)
                        .mapToObj(i -> key + "-" + i + ",Before " + i + ",Kiel\n")
                        .collect(Collectors.joining());
    }

    /** Creates, updates, records that are named twice, and rows that are refused. */
    private static String rows(String key) {
        return "externalId,name,billingCity,numberOfEmployees\n"
                + IntStream.range(0, ROWS)
                        .mapToObj(i -> String.join(
                                ",",
                                key + "-" + i % RECORDS,
                                i % 89 == 0 ? "" : "Row " + i,
                                "City " + i % 7,
                                i % 97 == 0 ? "many" : Integer.toString(i)))
                        .collect(Collectors.joining("\n"));
    }

    private static List<String> told(Job job, String key) {
        Stream<String> results = job.lines("results.csv").stream().map(BulkKillIT::withoutId);
        Stream<String> failures = job.lines("failures.csv").stream().map(BulkKillIT::withoutId);
        return Stream.concat(Stream.of(job.state()), Stream.concat(results, failures))
                .map(line -> line.replace(key, "KEY"))
                .sorted()
                .toList();
    }

    /** Of a line that begins with the number of the row. */
    private static String withoutId(String line) {
        return line.replaceFirst("^(\\d+),\\w*,", "$1,");
    }

    private List<String> accounts(String key, boolean deleted) {
        return Database.of(server).texts(ACCOUNTS, key.length() + 1, key + "-%", deleted);
    }
}
