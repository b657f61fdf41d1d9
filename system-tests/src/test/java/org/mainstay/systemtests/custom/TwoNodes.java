package org.mainstay.systemtests.custom;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.User;
import org.mainstay.systemtests.server.Eventually;
import org.mainstay.systemtests.server.LaunchedServer;
import org.mainstay.systemtests.server.RunningServer;

/** The shared server, and beside it a second one on the same database. */
final class TwoNodes implements AutoCloseable {

    /** How long a node may take to hear of what another one did. */
    static final Duration HEARSAY = Duration.ofSeconds(5);

    private final LaunchedServer second;
    private final List<Api> nodes;
    private final AtomicInteger turn = new AtomicInteger();

    TwoNodes() {
        second = LaunchedServer.start(
                        LaunchedServer.freshFolder("second"),
                        Map.of("MAINSTAY_DB_PASSWORD", RunningServer.databasePassword()),
                        "--db-url",
                        RunningServer.jdbcUrl(),
                        "--db-user",
                        RunningServer.databaseUser())
                .awaitReady();
        Api other = Api.at(second.runFile().getString("url")).as("admin", RunningServer.adminPassword());
        nodes = List.of(User.admin(), other);
    }

    Api first() {
        return nodes.get(0);
    }

    Api second() {
        return nodes.get(1);
    }

    List<Api> both() {
        return nodes;
    }

    /** The one and the other in turn. */
    Api next() {
        return nodes.get(turn.getAndIncrement() % nodes.size());
    }

    /** Waits until the second node answers as the first one does. */
    void agreeOn(String path) {
        String said = first().get(path).is(200).text();
        Eventually.within(HEARSAY, () -> second().get(path).text().equals(said));
    }

    @Override
    public void close() {
        second.close();
    }
}
