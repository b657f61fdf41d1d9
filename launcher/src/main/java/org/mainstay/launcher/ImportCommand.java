package org.mainstay.launcher;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mainstay.launcher.imports.Import;
import org.mainstay.launcher.imports.ImportRequest;
import org.mainstay.launcher.transfer.TransferFailedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mainstay import FILE}: rows of a CSV file become records, by bulk jobs of the REST API. */
@Command(
        name = "import",
        description = "Writes the rows of a CSV file as records, creating and updating by external id.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 every row is in, 1 it could not begin or had to stop, 2 wrong command line, 3 some rows failed."
        })
final class ImportCommand implements Callable<Integer> {
    private static final int ROWS_FAILED = 3;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RecordAccess access;

    @Parameters(index = "0", paramLabel = "FILE", description = "CSV, also packed by gzip; - is standard input.")
    private Path file;

    @Option(
            names = "--object",
            paramLabel = "KIND",
            description = "The kind of record, such as Account; by default what the mapping says.")
    private String object;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Which columns become which fields; without one the columns are named like fields.")
    private Path mapping;

    @Option(names = "--dry-run", description = "Checks mapping and rows as far as the schema tells; writes nothing.")
    private boolean dryRun;

    @Option(names = "--failures", paramLabel = "FILE", description = "Where failed rows go with reasons, as CSV.")
    private Path failures;

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            defaultValue = ",",
            description = "What separates cells; \\t is a tab. Default: a comma.")
    private String delimiter;

    @Option(names = "--encoding", defaultValue = "utf-8", description = "Of the file. Default: ${DEFAULT-VALUE}.")
    private Charset encoding;

    @Option(
            names = "--raw",
            description = "Leaves apostrophes before = + - @ where they are; usual where there is a mapping.")
    private boolean raw;

    @Override
    public Integer call() throws LaunchFailedException {
        PrintWriter log = spec.commandLine().getErr();
        ImportRequest request = new ImportRequest(
                file, object, mapping, failures(), dryRun, raw, delimiter(), encoding, isTerminal(), log);
        Import run = new Import(access.server(), request);
        try {
            spec.commandLine().getOut().println(run.run());
            return run.hasFailures() ? ROWS_FAILED : 0;
        } catch (TransferFailedException problem) {
            throw new LaunchFailedException(problem.getMessage(), problem);
        }
    }

    /** From Java 22 on there is a console in any case, and it says whether it is a terminal. */
    private static boolean isTerminal() {
        Console console = System.console();
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }

    private Path failures() {
        if (failures != null
                && failures.toAbsolutePath()
                        .normalize()
                        .equals(file.toAbsolutePath().normalize())) {
            throw new ParameterException(spec.commandLine(), "--failures names the file that is read.");
        }
        return failures;
    }

    private char delimiter() {
        String character = delimiter.equals("\\t") ? "\t" : delimiter;
        if (character.length() != 1 || "\r\n\"".contains(character)) {
            throw new ParameterException(
                    spec.commandLine(), "--delimiter is one character, and neither a quote nor an end of line.");
        }
        return character.charAt(0);
    }
}
