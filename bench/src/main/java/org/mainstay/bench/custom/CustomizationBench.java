package org.mainstay.bench.custom;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mainstay.bench.load.Requests;
import org.mainstay.bench.many.ManyRecords;
import org.mainstay.bench.process.DataFolders;
import org.mainstay.bench.process.Mainstay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What callers notice of changes of the model: none may fail, and none may wait for long. */
@Command(
        name = "customization",
        description = "Changes custom fields of many accounts while others read and write them, on this machine alone.",
        mixinStandardHelpOptions = true)
public final class CustomizationBench implements Callable<Integer> {
    private static final String PASSWORD = "correct horse battery staple";
    private static final String DATABASE_OPTIONS = "--innodb-buffer-pool-size=4G --innodb-log-file-size=1G";
    private static final Duration QUIET = Duration.ofSeconds(20);
    /** Columns that nobody needs any more are dropped within two rounds of housekeeping. */
    private static final Duration HOUSEKEEPING = Duration.ofSeconds(70);

    private static final double GOAL_MILLIS = 2_000;

    @Option(names = "--accounts", defaultValue = "1000000", description = "Default: ${DEFAULT-VALUE}.")
    private long accounts;

    @Option(names = "--readers", defaultValue = "6", description = "Callers that read. Default: ${DEFAULT-VALUE}.")
    private int readers;

    @Option(names = "--writers", defaultValue = "3", description = "Callers that write. Default: ${DEFAULT-VALUE}.")
    private int writers;

    @Option(
            names = "--pause",
            defaultValue = "10",
            description = "Milliseconds between an answer and the caller's next request. Default: ${DEFAULT-VALUE}.")
    private int pause;

    @Option(names = "--jar", required = true, hidden = true)
    private Path jar;

    @Option(names = "--work", required = true, hidden = true)
    private Path work;

    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private record Mark(String title, long start, long end) {}

    private final Requests http = new Requests("admin", PASSWORD);
    private final List<Mark> marks = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path data = work.resolve("customization-data");
        DataFolders.delete(data);
        try (Mainstay mainstay =
                Mainstay.start(jar, data, PASSWORD, work.resolve("customization.log"), DATABASE_OPTIONS)) {
            mainstay.untilReady();
            Model model = new Model(mainstay.port(), http);
            try (Connection connection = mainstay.database().connect()) {
                new ManyRecords(connection, accounts, (table, rows) -> {}).generateAccounts();
                say("%,d accounts; values for them", accounts);
                model.add("Key__c", "\"type\":\"text\",\"length\":40,\"unique\":true,\"externalId\":true");
                model.add("Code__c", "\"type\":\"text\",\"length\":40");
                model.add("Size__c", "\"type\":\"number\",\"precision\":18,\"scale\":2");
                model.add("Since__c", "\"type\":\"date\"");
                AccountValues values = new AccountValues(connection);
                values.fill();
                CallersRequests requests = new CallersRequests(http, values.someKeys());
                Callers callers = new Callers(mainstay.port(), Duration.ofMillis(pause));
                try (callers) {
                    callers.add(readers, requests::reads);
                    callers.add(writers, caller -> requests.writes(caller, writers));
                    Thread.sleep(QUIET.toMillis()); // the server is slow at first
                    change(model);
                }
                return report(callers);
            }
        }
    }

    private void change(Model model) throws IOException, InterruptedException {
        step("no change", () -> Thread.sleep(QUIET.toMillis()));
        for (int i = 1; i <= 5; i++) {
            String name = "Plain" + i + "__c";
            step("add a field", () -> model.add(name, "\"type\":\"text\",\"length\":80"));
        }
        step("add an indexed field", () -> model.add("Fresh__c", "\"type\":\"date\",\"indexed\":true"));
        step(
                "add a unique external id",
                () -> model.add("Other__c", "\"type\":\"text\",\"length\":40,\"unique\":true,\"externalId\":true"));
        step(
                "add a reference",
                () -> model.add(
                        "Partner__c",
                        "\"type\":\"reference\",\"referenceTo\":\"Account\",\"relationshipName\":\"Partners\","
                                + "\"onDelete\":\"clear\""));
        step("index a number that all have", () -> model.change("Size__c", "\"indexed\":true"));
        step("index a date that all have", () -> model.change("Since__c", "\"indexed\":true"));
        step("make a text unique that all have", () -> model.change("Code__c", "\"unique\":true"));
        step("a longer unique text", () -> model.change("Key__c", "\"length\":60"));
        step("no index any more", () -> model.change("Size__c", "\"indexed\":false"));
        step("retire", () -> model.change("Since__c", "\"retired\":true"));
        step("bring back", () -> model.change("Since__c", "\"retired\":false"));
        step("retire before deleting", () -> model.change("Code__c", "\"retired\":true"));
        step("delete an indexed field", () -> model.delete("Code__c"));
        step("delete a field", () -> model.delete("Plain1__c"));
        step("columns of before are dropped", () -> Thread.sleep(HOUSEKEEPING.toMillis()));
    }

    private void step(String title, Step step) throws IOException, InterruptedException {
        say("%s", title);
        long start = System.nanoTime();
        step.run();
        marks.add(new Mark(title, start, System.nanoTime()));
        Thread.sleep(3_000); // every node has heard of it
    }

    private int report(Callers callers) {
        marks.forEach(mark -> System.out.println(callers.between(mark.title, mark.start, mark.end)));
        Stretch all = callers.between("all", marks.get(0).start, marks.get(marks.size() - 1).end);
        System.out.println(all);
        callers.failures().forEach(System.out::println);
        System.out.printf(
                "no request failed: %s; none took %.0f ms: %s%n",
                all.failed() == 0 ? "met" : "not met",
                GOAL_MILLIS,
                all.longestMillis() < GOAL_MILLIS ? "met" : "not met");
        return 0;
    }

    private static void say(String format, Object... arguments) {
        System.err.printf(format + "%n", arguments);
    }
}
