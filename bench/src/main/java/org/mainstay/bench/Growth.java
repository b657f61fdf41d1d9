package org.mainstay.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mainstay.bench.load.HttpConnection;
import org.mainstay.bench.load.Load;
import org.mainstay.bench.load.Requests;
import org.mainstay.bench.many.ManyRecords;
import org.mainstay.bench.process.DataFolders;
import org.mainstay.bench.process.Mainstay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What lists cost when there are many records: beside the same lists with few, and far into the list. */
@Command(
        name = "growth",
        description = "Measures lists of an installation with many records beside one with few, on this machine alone.",
        mixinStandardHelpOptions = true)
public final class Growth implements Callable<Integer> {
    private static final long FEW = 10_000;
    private static final int FAR_PAGE = 10_000;
    private static final int PAGE = 50;
    private static final int STRIDE = 200;
    private static final double GOAL = 1.2;
    private static final String PASSWORD = "correct horse battery staple";
    private static final String DATABASE_OPTIONS = "--innodb-buffer-pool-size=4G --innodb-log-file-size=1G";
    private static final List<String> COUNTRIES = List.of("Germany", "France", "Austria", "Malta", "Japan", "Poland");
    private static final String BY_NAME = Workload.PATH + "?sort=name&limit=";

    @Option(names = "--accounts", defaultValue = "1000000", description = "Accounts. Default: ${DEFAULT-VALUE}.")
    private long many;

    @Option(names = "--rounds", defaultValue = "7", description = "Rounds of each pair. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--requests", defaultValue = "4000", description = "Per round. Default: ${DEFAULT-VALUE}.")
    private int requests;

    @Option(names = "--warmup", defaultValue = "20000", description = "For each server. Default: ${DEFAULT-VALUE}.")
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
            say("looking for page %,d", FAR_PAGE);
            String cursor = far(big.port());
            Pair filterAndSort = new Pair(
                    "filter and sort, " + many + " accounts beside " + FEW, big, filtered(), small, filtered());
            Pair farPage = new Pair(
                    "page 10,000 beside page 1",
                    big,
                    always(BY_NAME + PAGE + "&cursor=" + cursor),
                    big,
                    always(BY_NAME + PAGE));
            for (Pair pair : List.of(filterAndSort, farPage)) {
                say("warm-up: %s", pair.title);
                Load.run(pair.one.port(), warmup, number -> pair.ofOne[number % pair.ofOne.length]);
                Load.run(pair.other.port(), warmup, number -> pair.ofOther[number % pair.ofOther.length]);
            }
            for (int round = 1; round <= rounds; round++) {
                say("round %d of %d", round, rounds);
                filterAndSort.measure(requests);
                farPage.measure(requests);
            }
            System.out.print(filterAndSort.result() + farPage.result());
        }
        return 0;
    }

    private Mainstay filled(String name, long accounts) throws IOException, InterruptedException, SQLException {
        Path data = work.resolve("growth-" + name);
        DataFolders.delete(data);
        Mainstay started = Mainstay.start(jar, data, PASSWORD, work.resolve(name + ".log"), DATABASE_OPTIONS);
        started.untilReady();
        long start = System.nanoTime();
        try (Connection connection = started.database().connect()) {
            new ManyRecords(connection, accounts, (table, rows) -> {
                        if (rows % 500_000 == 0) {
                            say("%s: %,d %s", name, rows, table);
                        }
                    })
                    .generate();
        }
        say("%s: filled in %d s", name, (System.nanoTime() - start) / 1_000_000_000);
        return started;
    }

    private byte[][] filtered() {
        return COUNTRIES.stream()
                .map(country -> http.get(Workload.PATH + "?filter="
                        + URLEncoder.encode("billingCountry==" + country, StandardCharsets.UTF_8)
                        + "&sort=name&limit=" + PAGE))
                .toArray(byte[][]::new);
    }

    private byte[][] always(String path) {
        return new byte[][] {http.get(path)};
    }

    /** The cursor of the page, by following the list in bigger steps. */
    private String far(int port) throws IOException {
        try (HttpConnection connection = new HttpConnection(port)) {
            String cursor = null;
            for (int read = 0; read < FAR_PAGE * PAGE; read += STRIDE) {
                JsonObject page = Workload.json(connection.send(
                        http.get(BY_NAME + STRIDE + "&fields=id" + (cursor == null ? "" : "&cursor=" + cursor))));
                cursor = page.getString("next");
            }
            return cursor;
        }
    }

    /** Two loads that are measured one right after the other. */
    private static final class Pair {
        private final String title;
        private final Mainstay one;
        private final byte[][] ofOne;
        private final Mainstay other;
        private final byte[][] ofOther;
        private final List<Double> millis = new ArrayList<>();
        private final List<Double> millisOfOther = new ArrayList<>();
        private final List<Double> ratios = new ArrayList<>();

        private Pair(String title, Mainstay one, byte[][] ofOne, Mainstay other, byte[][] ofOther) {
            this.title = title;
            this.one = one;
            this.ofOne = ofOne;
            this.other = other;
            this.ofOther = ofOther;
        }

        private void measure(int count) throws IOException, InterruptedException {
            double mine = 1_000
                    / Load.run(one.port(), count, number -> ofOne[number % ofOne.length])
                            .perSecond();
            double theirs = 1_000
                    / Load.run(other.port(), count, number -> ofOther[number % ofOther.length])
                            .perSecond();
            millis.add(mine);
            millisOfOther.add(theirs);
            ratios.add(mine / theirs);
        }

        private String result() {
            List<Double> sorted = ratios.stream().sorted().toList();
            return String.format(
                    Locale.ROOT,
                    "%s: %.3f ms a list beside %.3f ms, %.2f times (%.2f to %.2f), goal at most %.1f: %s%n",
                    title,
                    Comparison.median(millis),
                    Comparison.median(millisOfOther),
                    Comparison.median(ratios),
                    sorted.get(0),
                    sorted.get(sorted.size() - 1),
                    GOAL,
                    Comparison.median(ratios) <= GOAL ? "met" : "not met");
        }
    }

    private static void say(String format, Object... arguments) {
        System.err.printf(format + "%n", arguments);
    }
}
