package org.mainstay.bench.search;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mainstay.bench.load.Load;
import org.mainstay.bench.load.Requests;
import org.mainstay.bench.many.ManyRecords;
import org.mainstay.bench.process.DataFolders;
import org.mainstay.bench.process.Mainstay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Searches of an installation with many accounts beside one with few, each kind of search after the other in turn. */
@Command(
        name = "search",
        description = "Measures searches among many accounts beside few, on this machine alone.",
        mixinStandardHelpOptions = true)
public final class SearchBench implements Callable<Integer> {
    private static final long FEW = 10_000;
    private static final double GOAL = 3;
    private static final String PASSWORD = "correct horse battery staple";
    private static final String DATABASE_OPTIONS = "--innodb-buffer-pool-size=4G --innodb-log-file-size=1G";
    private static final Map<String, List<String>> SEARCHES = new LinkedHashMap<>();

    /** They have to be looked at one by one, for the numbers that made the records hardly ever put these together. */
    private static final List<String> HARDLY_TOGETHER = List.of("anna new", "viktor upper", "wei saint");

    /** Two words of each of these accounts, which both installations have. */
    private static final String NAMES = "select substring_index(name, ' ', 2) from account"
            + " where id in (10000011, 10000222, 10003333, 10004444, 10005555, 10006666, 10007777, 10008888)";

    static {
        SEARCHES.put("a word", List.of("partners", "soren", "upper", "energie"));
        SEARCHES.put("a beginning", List.of("zel", "Bar", "lo", "par"));
        SEARCHES.put("an address", List.of("person77@example.com", "person1234@exa", "person5@example"));
        SEARCHES.put("a number of the firm", List.of("C00000077", "MANY-A-4711", "C00001234"));
        SEARCHES.put("nothing", List.of("nothinglikeit", "qqqq anna"));
    }

    @Option(names = "--rows", defaultValue = "1000000", description = "Accounts. Default: ${DEFAULT-VALUE}.")
    private long many;

    @Option(names = "--rounds", defaultValue = "5", description = "Rounds of each pair. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--requests", defaultValue = "500", description = "Per round. Default: ${DEFAULT-VALUE}.")
    private int requests;

    @Option(names = "--warmup", defaultValue = "3000", description = "For each server. Default: ${DEFAULT-VALUE}.")
    private int warmup;

    @Option(names = "--jar", required = true, hidden = true)
    private Path jar;

    @Option(names = "--work", required = true, hidden = true)
    private Path work;

    private final Requests http = new Requests("admin", PASSWORD);

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        try (Mainstay small = filled("few", FEW);
                Mainstay big = filled("many", many)) {
            SEARCHES.put("two words of a name", names(small));
            byte[][] all = SEARCHES.values().stream()
                    .flatMap(List::stream)
                    .map(this::request)
                    .toArray(byte[][]::new);
            say("warm-up");
            Load.run(small.port(), warmup, number -> all[number % all.length]);
            Load.run(big.port(), warmup, number -> all[number % all.length]);
            for (Map.Entry<String, List<String>> kind : SEARCHES.entrySet()) {
                compare(
                        kind.getKey(),
                        kind.getValue().stream().map(this::request).toArray(byte[][]::new),
                        big,
                        small);
            }
            compare("all of them", all, big, small);
            compare(
                    "frequent words that are hardly ever together",
                    HARDLY_TOGETHER.stream().map(this::request).toArray(byte[][]::new),
                    big,
                    small);
        }
        return 0;
    }

    private static List<String> names(Mainstay server) throws IOException, SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = server.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(NAMES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private byte[] request(String text) {
        return http.get("/api/v1/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private void compare(String title, byte[][] searches, Mainstay big, Mainstay small)
            throws IOException, InterruptedException {
        List<Double> ratios = new ArrayList<>();
        List<Double> of = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            of.add(p95(big, searches));
            beside.add(p95(small, searches));
            ratios.add(of.get(round) / beside.get(round));
        }
        ratios.sort(null);
        of.sort(null);
        beside.sort(null);
        double ratio = ratios.get(rounds / 2);
        System.out.printf(
                Locale.ROOT,
                "%s: p95 %.1f ms among %,d beside %.1f ms among %,d, %.2f times (%.2f to %.2f), goal at most %.1f: %s%n",
                title,
                of.get(rounds / 2),
                many,
                beside.get(rounds / 2),
                FEW,
                ratio,
                ratios.get(0),
                ratios.get(rounds - 1),
                GOAL,
                ratio <= GOAL ? "met" : "not met");
    }

    private double p95(Mainstay server, byte[][] searches) throws IOException, InterruptedException {
        return Load.run(server.port(), requests, number -> searches[number % searches.length])
                .millis(0.95);
    }

    /** With accounts that were made by SQL, and an index that the server has built of them. */
    private Mainstay filled(String name, long accounts) throws IOException, InterruptedException, SQLException {
        Path data = work.resolve("search-" + name);
        DataFolders.delete(data);
        Mainstay started = Mainstay.start(jar, data, PASSWORD, work.resolve(name + ".log"), DATABASE_OPTIONS);
        started.untilReady();
        try (Connection connection = started.database().connect();
                Statement statement = connection.createStatement()) {
            awaitIndex(statement);
            new ManyRecords(connection, accounts, (table, rows) -> {}).generateAccounts();
            statement.executeUpdate("update search_state set nextKey = 0");
            long start = System.nanoTime();
            awaitIndex(statement);
            say("%s: index of %,d accounts built in %d s", name, accounts, (System.nanoTime() - start) / 1_000_000_000);
            statement.execute("analyze table search_token, search_record");
        }
        return started;
    }

    private static void awaitIndex(Statement statement) throws SQLException, InterruptedException {
        long left;
        do {
            Thread.sleep(500);
            try (ResultSet rows = statement.executeQuery(
                    "select count(nextKey) + (select count(*) = 0 from search_state) from search_state")) {
                rows.next();
                left = rows.getLong(1);
            }
        } while (left > 0);
    }

    private static void say(String format, Object... arguments) {
        System.err.printf(format + "%n", arguments);
    }
}
