package org.mainstay.bench.custom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mainstay.bench.load.Load;
import org.mainstay.bench.load.Requests;
import org.mainstay.bench.process.DataFolders;
import org.mainstay.bench.process.Mainstay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What fifty custom values of a record cost: the same requests to an installation with them and to one without. */
@Command(
        name = "custom-values",
        description = "Measures accounts with custom values beside the same without, on this machine alone.",
        mixinStandardHelpOptions = true)
public final class CustomValuesBench implements Callable<Integer> {
    private static final String PASSWORD = "correct horse battery staple";

    @Option(names = "--fields", defaultValue = "50", description = "Custom values. Default: ${DEFAULT-VALUE}.")
    private int fields;

    @Option(names = "--accounts", defaultValue = "5000", description = "Default: ${DEFAULT-VALUE}.")
    private int accounts;

    @Option(names = "--rounds", defaultValue = "9", description = "Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--requests", defaultValue = "10000", description = "Reads per round. Default: ${DEFAULT-VALUE}.")
    private int requests;

    @Option(names = "--warmup", defaultValue = "100000", description = "Reads for each. Default: ${DEFAULT-VALUE}.")
    private int warmup;

    @Option(names = "--jar", required = true, hidden = true)
    private Path jar;

    @Option(names = "--work", required = true, hidden = true)
    private Path work;

    private final Requests http = new Requests("admin", PASSWORD);

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Mainstay with = started("custom-with");
                Mainstay without = started("custom-without")) {
            ManyFields values = new ManyFields(fields);
            values.addTo(new Model(with.port(), http));
            Accounts some = new Accounts(http, values);
            Accounts plain = new Accounts(http, new ManyFields(0));
            Load.run(with.port(), accounts, some.creates());
            Load.run(without.port(), accounts, plain.creates());
            List<Pair> pairs = List.of(
                    new Pair("read one", 1, 0.8, with, some.reads(with.port()), without, plain.reads(without.port())),
                    new Pair("create one", 5, 0, with, some.creates(), without, plain.creates()),
                    new Pair("change one value", 5, 0, with, some.changes(), without, plain.changes()));
            for (Pair pair : pairs) {
                pair.warmUp(warmup);
            }
            for (int round = 1; round <= rounds; round++) {
                for (Pair pair : pairs) {
                    pair.measure(requests);
                }
            }
            pairs.forEach(System.out::println);
        }
        return 0;
    }

    private Mainstay started(String name) throws IOException, InterruptedException {
        Path data = work.resolve(name);
        DataFolders.delete(data);
        Mainstay started = Mainstay.start(jar, data, PASSWORD, work.resolve(name + ".log"));
        started.untilReady();
        return started;
    }
}
