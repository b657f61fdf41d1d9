package org.mainstay.systemtests.plans;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mainstay.bench.many.ManyRecords;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Database;
import org.mainstay.systemtests.server.LaunchedServer;

/**
 * A server with many records, of which it is known what its database reads for each list. With
 * {@code -Dmainstay.accounts=1000000} there are a million accounts; without it a fiftieth of that.
 */
final class PlanServer implements AutoCloseable {

    static final long ACCOUNTS = Long.getLong("mainstay.accounts", 20_000);

    private static final String PASSWORD = "correct-horse-battery-staple";
    /** Rows read for each row answered, and a page's worth that an empty answer may cost. */
    private static final int MULTIPLE = 4;

    private static final int ALLOWANCE = 250;

    private final LaunchedServer server;
    private final StatementLog log;
    private final Connection connection;
    private final Api api;

    private PlanServer(LaunchedServer server, StatementLog log) throws SQLException {
        this.server = server;
        this.log = log;
        this.connection = Database.of(server).connect();
        this.api = Api.at(server.runFile().getString("url")).as("admin", PASSWORD);
    }

    /** Still without records. */
    static PlanServer start(String name) throws SQLException {
        Path data = LaunchedServer.freshFolder(name);
        Path file = data.resolveSibling("statements.log");
        String options =
                StatementLog.options(file) + " --innodb-buffer-pool-size=" + (ACCOUNTS > 100_000 ? "4G" : "256M");
        return new PlanServer(
                LaunchedServer.start(data, Map.of("MAINSTAY_ADMIN_PASSWORD", PASSWORD, "MAINSTAY_DB_OPTS", options))
                        .awaitReady(),
                new StatementLog(file));
    }

    ManyRecords records() {
        return new ManyRecords(connection, ACCOUNTS, (table, rows) -> {});
    }

    Connection connection() {
        return connection;
    }

    Api api() {
        return api;
    }

    /** The list with the values of its parameters as they go over the wire. */
    static String encoded(String list) {
        int query = list.indexOf('?');
        List<String> parameters = new ArrayList<>();
        for (String parameter : list.substring(query + 1).split("&")) {
            int equals = parameter.indexOf('=');
            parameters.add(parameter.substring(0, equals + 1)
                    + URLEncoder.encode(parameter.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return list.substring(0, query + 1) + String.join("&", parameters);
    }

    /** The id of the first record of the list. */
    String first(String list) {
        return api.get(encoded(list + "&fields=id")).is(200).items().get(0).getString("id");
    }

    /** The list from that page on. */
    String further(String list, int pages) {
        String cursor = null;
        for (int page = 0; page < pages; page++) {
            cursor = api.get(encoded(list + "&limit=200" + (cursor == null ? "" : "&cursor=" + cursor)))
                    .is(200)
                    .next();
        }
        return list + "&cursor=" + cursor;
    }

    /** What is wrong with the queries of a request; empty when the database reads little more than it answers. */
    List<String> complaints(String list) {
        List<String> complaints = new ArrayList<>();
        for (StatementLog.Logged logged : queries(list)) {
            Plan plan = plan(logged.select());
            double most = MULTIPLE * logged.sent() + ALLOWANCE;
            if (plan.rowsRead() > most || logged.examined() > most) {
                complaints.add("%s reads %.0f rows (%d examined) to answer %d: %s%n%s"
                        .formatted(
                                list, plan.rowsRead(), logged.examined(), logged.sent(), logged.select(), plan.text()));
            }
        }
        return complaints;
    }

    /** The queries of a request. */
    List<StatementLog.Logged> queries(String list) {
        return log.during(() -> api.get(encoded(list)).is(200));
    }

    private Plan plan(String select) {
        try {
            return Plan.of(connection, select);
        } catch (SQLException e) {
            throw new IllegalStateException(select, e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        server.close();
    }
}
