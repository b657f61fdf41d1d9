package org.mainstay.systemtests.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Database;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.durability.Writer.Acknowledged;
import org.mainstay.systemtests.durability.Writer.InDoubt;
import org.mainstay.systemtests.server.Eventually;
import org.mainstay.systemtests.server.LaunchedServer;

/**
 * Eight callers write while the server, and in turn its database, is killed. {@code -Dmainstay.kills=N} says how often
 * each of the two (twice when nothing is said). One assembly is enough: both are killed and started by the same launcher.
 */
@Tag("micro")
class KillIT {

    private static final int KILLS = Integer.getInteger("mainstay.kills", 2);
    private static final int WRITERS = 8;
    private static final int FEWEST_WRITES = 100;
    private static final int MOST_WRITES = 1_500;
    private static final String PASSWORD = "nothing is forgotten";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String JOURNAL_TELLS_ANOTHER_PHONE = "select count(*) from account a join journal j"
            + " on j.kind = 'Account' and j.recordKey = a.id"
            + " where j.seq = (select max(l.seq) from journal l where l.kind = 'Account' and l.recordKey = a.id)"
            + " and json_value(j.changes, '$.phone[1]') <> a.phone";

    private final Path data = LaunchedServer.freshFolder("kill");
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Map<String, Acknowledged> expected = new HashMap<>();
    private int inDoubt;
    private int inDoubtWithEffect;

    private LaunchedServer start() {
        return LaunchedServer.start(data, Map.of("MAINSTAY_ADMIN_PASSWORD", PASSWORD))
                .awaitReady();
    }

    private static Api api(LaunchedServer server) {
        return Api.at(server.runFile().getString("url")).as("admin", PASSWORD);
    }

    @Test
    void every_acknowledged_write_and_its_journal_row_survive_and_nothing_is_there_by_half(TestReporter reporter)
            throws Exception {
        reporter.publishEntry("seed", Long.toString(seed));
        LaunchedServer server = start();
        try {
            for (int kill = 0; kill < 2 * KILLS; kill++) {
                List<Writer> writers = writeUntilKilled(server, kill % 2 == 0 ? "serverPid" : "databasePid");
                server.close();
                server = start();
                checkAfterRestart(server, writers);
            }
        } finally {
            server.close();
        }
        reporter.publishEntry(Map.of(
                "kills", Integer.toString(2 * KILLS),
                "accounts", Integer.toString(expected.size()),
                "acknowledged writes",
                        Long.toString(expected.values().stream()
                                .mapToLong(Acknowledged::version)
                                .sum()),
                "requests in doubt", Integer.toString(inDoubt),
                "of which had their effect", Integer.toString(inDoubtWithEffect)));
    }

    /** The moment is random: after so many acknowledged writes, with all callers in the middle of a request. */
    private List<Writer> writeUntilKilled(LaunchedServer server, String process) throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        List<Writer> writers = new ArrayList<>();
        List<Future<?>> running = new ArrayList<>();
        ExecutorService callers = Executors.newFixedThreadPool(WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            Writer writer = new Writer(api(server), acknowledged, random.nextLong());
            writers.add(writer);
            running.add(callers.submit(writer));
        }
        int enough = random.nextInt(FEWEST_WRITES, MOST_WRITES);
        Eventually.within(PATIENCE, () -> acknowledged.get() >= enough);
        server.process(process).destroyForcibly();
        for (Future<?> caller : running) {
            caller.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        callers.shutdown();
        return writers;
    }

    private void checkAfterRestart(LaunchedServer server, List<Writer> writers) throws SQLException {
        Database database = Database.of(server);
        writers.forEach(writer -> expected.putAll(writer.acknowledged()));
        Map<String, InDoubt> doubtful = new HashMap<>();
        writers.forEach(writer -> doubtful.put(writer.inDoubt().externalId(), writer.inDoubt()));

        Map<String, Acknowledged> stored = stored(database);
        expected.forEach((externalId, account) -> {
            if (!doubtful.containsKey(externalId)) {
                assertThat(stored.get(externalId)).as("seed %d", seed).isEqualTo(account);
            }
        });
        assertThat(stored.keySet()).as("seed %d", seed).containsAll(expected.keySet());
        doubtful.values().forEach(request -> repeat(api(server), request, stored));
        assertThat(stored(database)).as("seed %d", seed).isEqualTo(expected);
        database.hasJournalThatAgrees();
        assertThat(database.number(JOURNAL_TELLS_ANOTHER_PHONE)).isZero();
    }

    /** What was not answered had its effect or none; sent again under its key it has had it exactly once. */
    private void repeat(Api api, InDoubt request, Map<String, Acknowledged> stored) {
        Acknowledged before = expected.get(request.externalId());
        Acknowledged found = stored.get(request.externalId());
        Reply reply = Writer.send(api, request);
        Acknowledged after = Writer.acknowledged(reply.is(request.method().equals("POST") ? 201 : 200));
        int versionBefore = before == null ? 0 : before.version();
        boolean hadItsEffect = found != null && found.version() > versionBefore;

        assertThat(after.version()).as("%s", reply).isEqualTo(versionBefore + 1);
        assertThat(after.phone()).isEqualTo(request.body().getString("phone"));
        assertThat(found).isEqualTo(hadItsEffect ? after : before);
        assertThat(reply.header("Idempotency-Replayed")).isEqualTo(hadItsEffect ? "true" : null);
        expected.put(request.externalId(), after);
        inDoubt++;
        inDoubtWithEffect += hadItsEffect ? 1 : 0;
    }

    private static Map<String, Acknowledged> stored(Database database) throws SQLException {
        Map<String, Acknowledged> stored = new HashMap<>();
        try (Connection connection = database.connect();
                PreparedStatement select =
                        connection.prepareStatement("select externalId, phone, version from account");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String externalId = rows.getString(1);
                stored.put(externalId, new Acknowledged(externalId, rows.getString(2), rows.getInt(3)));
            }
        }
        return stored;
    }
}
