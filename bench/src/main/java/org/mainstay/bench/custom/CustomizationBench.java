package org.mainstay.bench.custom;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.mainstay.bench.load.Callers;
import org.mainstay.bench.load.Requests;
import org.mainstay.bench.load.Stretch;
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

    private final Requests http = new Requests("admin", PASSWORD);

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
                Changes changes = new Changes(model, mainstay.database());
                Callers callers = new Callers(mainstay.port(), Duration.ofMillis(pause));
                try (callers) {
                    callers.add(readers, requests::reads);
                    callers.add(writers, caller -> requests.writes(caller, writers));
                    Thread.sleep(QUIET.toMillis()); // the server is slow at first
                    changes.run();
                }
                return report(callers, changes.marks());
            }
        }
    }

    private int report(Callers callers, List<Changes.Mark> marks) {
        marks.forEach(mark -> System.out.println(callers.between(mark.title(), mark.start(), mark.end())));
        Stretch all = callers.between(
                "all", marks.get(0).start(), marks.get(marks.size() - 1).end());
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
