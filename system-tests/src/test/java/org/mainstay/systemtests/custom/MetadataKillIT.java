package org.mainstay.systemtests.custom;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Database;
import org.mainstay.systemtests.kinds.DescribedKind;
import org.mainstay.systemtests.server.Eventually;
import org.mainstay.systemtests.server.LaunchedServer;

/**
 * An administrator changes the model while the server is killed: each change is wholly there or not at all, and the
 * database has what the model needs and nothing else. {@code -Dmainstay.kills=N} says how often (once when nothing is
 * said), {@code -Dmainstay.seed=N} makes the same changes again.
 */
@Tag("micro")
class MetadataKillIT {

    private static final int KILLS = Integer.getInteger("mainstay.kills", 1);
    private static final int MOST_CHANGES = 25;
    private static final int LONGEST_WAIT_MILLIS = 300;
    private static final String PASSWORD = "nothing by half";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data = LaunchedServer.freshFolder("metadata");
    private final long seed = Long.getLong("mainstay.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private int changes;
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
    void a_change_of_the_model_survives_whole_or_not_at_all(TestReporter reporter) throws Exception {
        reporter.publishEntry("seed", Long.toString(seed));
        LaunchedServer server = start();
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                Administrator administrator = changeUntilKilled(server);
                server.close();
                server = start();
                checkAfterRestart(server, administrator);
            }
        } finally {
            server.close();
        }
        reporter.publishEntry(Map.of(
                "kills", Integer.toString(KILLS),
                "changes", Integer.toString(changes),
                "in doubt", Integer.toString(inDoubt),
                "of which had their effect", Integer.toString(inDoubtWithEffect)));
    }

    private Administrator changeUntilKilled(LaunchedServer server) throws Exception {
        Administrator administrator = new Administrator(api(server), new Random(random.nextLong()));
        CompletableFuture<Void> running = CompletableFuture.runAsync(administrator);
        int enough = random.nextInt(1, MOST_CHANGES);
        Eventually.within(PATIENCE, () -> running.isDone() || administrator.acknowledged() >= enough);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
        server.process("serverPid").destroyForcibly();
        running.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        changes += administrator.acknowledged();
        return administrator;
    }

    private void checkAfterRestart(LaunchedServer server, Administrator administrator) {
        Api api = api(server);
        Map<String, JsonObject> model =
                Administrator.model(api.get("/customization").is(200));
        Set<String> different = different(administrator.known(), model);
        if (administrator.isLastAcknowledged() || !different.isEmpty()) {
            assertThat(different)
                    .as("after %s, seed %d", administrator.last(), seed)
                    .isEqualTo(administrator.last().definitions());
        }
        inDoubt += administrator.isLastAcknowledged() ? 0 : 1;
        inDoubtWithEffect += administrator.isLastAcknowledged() || different.isEmpty() ? 0 : 1;
        Database database = Database.of(server);
        assertThat(Storage.there(database)).as("seed %d", seed).isEqualTo(Storage.needed(database));
        database.hasJournalThatAgrees("customfield", "CustomField");
        database.hasJournalThatAgrees("customobject", "CustomObject");
        model.values().stream()
                .filter(definition -> !definition.containsKey("type"))
                .forEach(object -> checkKind(api, object.getString("name"), object.getString("name"), model));
        checkKind(api, "accounts", "Account", model);
    }

    private static Set<String> different(Map<String, JsonObject> one, Map<String, JsonObject> other) {
        Set<String> different = new TreeSet<>(one.keySet());
        different.addAll(other.keySet());
        different.removeIf(key -> one.containsKey(key) && one.get(key).equals(other.get(key)));
        return different;
    }

    /** What the schema says is what is defined, and the database answers by each field of it. */
    private static void checkKind(Api api, String path, String apiName, Map<String, JsonObject> model) {
        DescribedKind described = DescribedKind.read(api, path);
        Set<String> names = described.having("custom").stream()
                .map(field -> field.getString("name"))
                .collect(Collectors.toSet());
        assertThat(names)
                .isEqualTo(model.values().stream()
                        .filter(definition -> definition.getString("kind", "").equals(apiName))
                        .filter(definition -> !definition.getBoolean("retired"))
                        .map(definition -> definition.getString("name"))
                        .collect(Collectors.toSet()));
        for (JsonObject field : described.having("custom")) {
            if (field.getBoolean("sortable")) {
                api.get("/" + path + "?limit=1&sort=" + field.getString("name")).is(200);
            }
        }
    }
}
