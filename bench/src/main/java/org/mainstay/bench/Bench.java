package org.mainstay.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.mainstay.bench.bulk.BulkBench;
import org.mainstay.bench.custom.CustomValuesBench;
import org.mainstay.bench.custom.CustomizationBench;
import org.mainstay.bench.imports.ImportBench;
import org.mainstay.bench.load.Load;
import org.mainstay.bench.load.Requests;
import org.mainstay.bench.process.DataFolders;
import org.mainstay.bench.process.Mainstay;
import org.mainstay.bench.process.Reference;
import org.mainstay.bench.process.Usage;
import org.mainstay.bench.search.SearchBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole run: start, fill, start again, compare, stop. */
@Command(
        name = "bench/run",
        description = "Measures Mainstay beside a hand-written reference on the same database, on this machine alone.",
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
    private static final int ACCOUNTS = 10_000;
    private static final String PASSWORD = "correct horse battery staple";

    @Option(names = "--rounds", defaultValue = "5", description = "Rounds of each scenario. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--requests",
            defaultValue = "20000",
            description =
                    "Reads per round and contender; a tenth of it lists, a fifth creates, a quarter reads by SOAP."
                            + " Default: ${DEFAULT-VALUE}.")
    private int requests;

    @Option(
            names = "--warmup",
            defaultValue = "400000",
            description = "Warm-up reads per contender, the others in proportion. Default: ${DEFAULT-VALUE}.")
    private int warmup;

    @Option(
            names = "--scenario",
            split = ",",
            defaultValue = "READ,LIST,CREATE,SOAP,PARTNER_RETRIEVE,PARTNER_QUERY,PARTNER_CREATE",
            description = "Which to measure: ${COMPLETION-CANDIDATES}. Default: all.")
    private List<Scenario> scenarios;

    @Option(names = "--jar", required = true, hidden = true)
    private Path jar;

    @Option(names = "--work", required = true, hidden = true)
    private Path work;

    public static void main(String[] arguments) {
        Callable<Integer> measured =
                switch (arguments.length == 0 ? "" : arguments[0]) {
                    case "import" -> new ImportBench();
                    case "growth" -> new Growth();
                    case "search" -> new SearchBench();
                    case "bulk" -> new BulkBench();
                    case "customization" -> new CustomizationBench();
                    case "custom-values" -> new CustomValuesBench();
                    default -> new Bench();
                };
        String[] options = measured instanceof Bench ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
        System.exit(new CommandLine(measured)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(options));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path data = work.resolve("data");
        DataFolders.delete(data);
        Workload workload = new Workload(new Requests("admin", PASSWORD));
        try (Mainstay first = Mainstay.start(jar, data, PASSWORD, work.resolve("first-start.log"))) {
            say("first start, and %d accounts through the API", ACCOUNTS);
            first.untilAnswered(workload.list());
            first.untilReady();
            Load.run(first.port(), ACCOUNTS, workload.creates());
            workload.learnIds(first.port());
        }
        Results results;
        try (Mainstay mainstay = Mainstay.start(jar, data, PASSWORD, work.resolve("later-start.log"))) {
            say("later start");
            Duration firstAnswer =
                    mainstay.untilAnswered(workload.read(workload.ids().get(0)));
            mainstay.untilReady();
            try (Reference reference = Reference.start(mainstay.database());
                    Database database = new Database(mainstay.database())) {
                Contender one = new Contender(mainstay.port(), mainstay.serverPid());
                Contender other = new Contender(reference.port(), reference.pid());
                say("both answer alike and leave the same rows?");
                new SameWork(workload, database).check(one, other);
                new SameRead(workload).check(one);
                workload.partner().logIn(mainstay.port(), "admin", PASSWORD);
                Measuring measuring = new Measuring(database, mainstay.databasePid());
                List<Comparison> comparisons = compare(measuring, workload, one, other);
                Footprint footprint = new Footprint(
                        firstAnswer,
                        Usage.residentMebibytes(mainstay.serverPid()),
                        Usage.residentMebibytes(mainstay.databasePid()));
                results = new Results(comparisons, footprint, warmup);
            }
        }
        results.write(work.resolve("results.json"));
        System.out.print(results.table());
        return 0;
    }

    private List<Comparison> compare(Measuring measuring, Workload workload, Contender one, Contender reference)
            throws IOException, InterruptedException, SQLException {
        List<Comparison> comparisons = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            comparisons.add(new Comparison(scenario));
            say("warm-up: %s, %d times each", scenario.title(), scenario.share(warmup));
            measuring.measure(one, scenario.requests(workload), scenario.share(warmup));
            measuring.measure(
                    other(scenario, one, reference), scenario.requestsOfOther(workload), scenario.share(warmup));
        }
        for (int round = 1; round <= rounds; round++) {
            say("round %d of %d", round, rounds);
            for (Comparison comparison : comparisons) {
                Scenario scenario = comparison.scenario();
                int count = scenario.share(requests);
                comparison.add(
                        measuring.measure(one, scenario.requests(workload), count),
                        measuring
                                .measure(
                                        other(scenario, one, reference),
                                        scenario.requestsOfOther(workload),
                                        count * scenario.requestsOfOtherForOne())
                                .together(scenario.requestsOfOtherForOne()));
            }
        }
        return comparisons;
    }

    private static Contender other(Scenario scenario, Contender mainstay, Contender reference) {
        return scenario.isOfProtocols() ? mainstay : reference;
    }

    private static void say(String format, Object... arguments) {
        System.err.printf(format + "%n", arguments);
    }
}
