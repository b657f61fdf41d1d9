package org.mainstay.bench.imports;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.mainstay.bench.process.DataFolders;
import org.mainstay.bench.process.Mainstay;
import org.mainstay.bench.process.Usage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Imports the accounts of AdventureWorks as a user would, again and again under new keys, so that each round creates all
 * of them; then once more under the last keys, so that nothing changes.
 */
@Command(
        name = "import",
        description = "Measures mainstay import: the accounts of AdventureWorks, created anew in each round.",
        mixinStandardHelpOptions = true)
public final class ImportBench implements Callable<Integer> {
    private static final String PASSWORD = "correct horse battery staple";
    private static final String KEY = "AW-";
    private static final Pattern SUMMARY =
            Pattern.compile("Account: (\\d+) rows, (.*) \\(([0-9.]+) s, (\\d+) rows/s\\)");

    @Option(names = "--file", required = true, description = "accounts.csv.gz of AdventureWorks.")
    private Path file;

    @Option(names = "--mapping", required = true, hidden = true)
    private Path mapping;

    @Option(names = "--rounds", defaultValue = "5", description = "Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--jar", required = true, hidden = true)
    private Path jar;

    @Option(names = "--work", required = true, hidden = true)
    private Path work;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path data = work.resolve("import-data");
        DataFolders.delete(data);
        try (Mainstay mainstay = Mainstay.start(jar, data, PASSWORD, work.resolve("import-start.log"))) {
            mainstay.untilReady();
            for (int round = 1; round <= rounds; round++) {
                run(mainstay, "round " + round, underNewKeys(round));
            }
            run(mainstay, "repeated", work.resolve("accounts-" + rounds + ".csv"));
        }
        return 0;
    }

    private Path underNewKeys(int round) throws IOException {
        Path copy = work.resolve("accounts-" + round + ".csv");
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
                BufferedWriter out = Files.newBufferedWriter(copy)) {
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                out.write(row.startsWith(KEY) ? "R" + round + "-" + row : row);
                out.write("\r\n");
            }
        }
        return copy;
    }

    private void run(Mainstay mainstay, String title, Path rows) throws IOException, InterruptedException {
        Duration server = Usage.cpu(mainstay.serverPid());
        Duration database = Usage.cpu(mainstay.databasePid());
        ProcessBuilder command =
                new ProcessBuilder(command(mainstay.port(), rows)).redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment().put("MAINSTAY_PASSWORD", PASSWORD);
        Process importing = command.start();
        String printed = new String(importing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher summary = SUMMARY.matcher(printed);
        if (importing.waitFor() != 0 || !summary.find()) {
            throw new IOException("the import ended with " + importing.exitValue() + ": " + printed);
        }
        long count = Long.parseLong(summary.group(1));
        System.out.printf(
                Locale.ROOT,
                "%-9s %s rows/s in %s s (%s); CPU per row: server %.3f ms, database %.3f ms; server has %d MiB%n",
                title,
                summary.group(4),
                summary.group(3),
                summary.group(2),
                millis(Usage.cpu(mainstay.serverPid()).minus(server), count),
                millis(Usage.cpu(mainstay.databasePid()).minus(database), count),
                Usage.residentMebibytes(mainstay.serverPid()));
    }

    private static double millis(Duration duration, long rows) {
        return (double) duration.toMillis() / rows;
    }

    /** As the script {@code mainstay} starts it. */
    private List<String> command(int port, Path rows) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "import",
                rows.toString()));
        command.addAll(List.of("--mapping", mapping.toString(), "--url", "http://127.0.0.1:" + port));
        return command;
    }
}
