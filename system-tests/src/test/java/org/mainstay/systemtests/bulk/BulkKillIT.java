package org.mainstay.systemtests.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Database;
import org.mainstay.systemtests.server.Eventually;
import org.mainstay.systemtests.server.LaunchedServer;

/**
 * Server and, in turn, database are killed while a job works, and while it is taken back: each row has one result, and the
 * records are as if nothing had happened. {@code -Dmainstay.kills=N} says how often each time (once when nothing is said),
 * {@code -Dmainstay.rows=N} how many rows there are.
 */
@Tag("micro")
class BulkKillIT {

    private static final int KILLS = Integer.getInteger("mainstay.kills", 1);
    private static final int ROWS = Integer.getInteger("mainstay.rows", 6_000);
    private static final int LONGEST_WAIT_MILLIS = 1_500;
    private static final String PASSWORD = "no row lost nor doubled";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data = LaunchedServer.freshFolder("bulkkill");
    private final long seed = Long.getLong("mainstay.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private LaunchedServer server;
    private int kills;

    private void start() {
        server = LaunchedServer.start(data, Map.of("MAINSTAY_ADMIN_PASSWORD", PASSWORD))
                .awaitReady();
    }

    private Api api() {
        return Api.at(server.runFile().getString("url")).as("admin", PASSWORD);
    }

    private Job again(Job job) {
        return new Job(api(), job.id());
    }

    /** Every third row is changed by another one, every tenth has no name. */
    private static String rows() {
        return "externalId,name,billingCity\n"
                + IntStream.range(0, ROWS)
                        .mapToObj(i -> "K-" + i + "," + (i % 10 == 7 ? "" : "Name " + i) + ",Wien\n"
                                + (i % 3 == 0 ? "K-" + i + ",Name " + i + ",Graz\n" : ""))
                        .collect(Collectors.joining());
    }

    private Job killed(Job job) throws InterruptedException {
        for (int kill = 0; kill < KILLS; kill++) {
            Job watched = again(job);
            Eventually.within(PATIENCE, () -> !watched.state().equals("queued"));
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
            server.process(kills++ % 2 == 0 ? "serverPid" : "databasePid").destroyForcibly();
            server.close();
            start();
        }
        return again(job).done();
    }

    @Test
    void each_row_has_one_result_whatever_is_killed(TestReporter reporter) throws Exception {
        reporter.publishEntry("seed", Long.toString(seed));
        start();
        try {
            api().post("/accounts", body("externalId", "K-1", "name", "Before", "billingCity", "Linz"))
                    .is(201);
            Job job = killed(Job.of(api(), "upsert", "accounts", rows()));
            long nameless = IntStream.range(0, ROWS).filter(i -> i % 10 == 7).count();
            long changed = IntStream.range(0, ROWS).filter(i -> i % 3 == 0).count();

            Database database = Database.of(server);
            assertThat(job.state()).isEqualTo("done");
            assertThat(numbers(job, "results.csv")).doesNotHaveDuplicates();
            assertThat(job.succeeded() + job.failed()).as("seed %d", seed).isEqualTo((int) (ROWS + changed));
            assertThat(database.number("select count(*) from account where externalId like 'K-%' and not isDeleted"))
                    .isEqualTo(ROWS
                            - nameless
                            + IntStream.range(0, ROWS)
                                    .filter(i -> i % 10 == 7 && i % 3 == 0)
                                    .count());
            assertThat(database.number("select count(*) from account where billingCity = 'Graz'"))
                    .isEqualTo(changed);
            database.hasJournalThatAgrees("account", "Account");

            Job undo = killed(job.undo());
            database = Database.of(server);
            assertThat(undo.state()).isEqualTo("done");
            assertThat(undo.failed()).isZero();
            assertThat(database.texts("select name from account where externalId like 'K-%' and not isDeleted"))
                    .containsExactly("Before");
            assertThat(database.number("select count(*) from account where billingCity = 'Linz'"))
                    .isOne();
            database.hasJournalThatAgrees("account", "Account");
        } finally {
            server.close();
        }
    }

    private static List<String> numbers(Job job, String file) {
        return job.lines(file).stream().map(line -> line.split(",")[0]).toList();
    }
}
