package org.mainstay.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mainstay.launcher.exports.Export;
import org.mainstay.launcher.exports.ExportFormat;
import org.mainstay.launcher.exports.ExportRequest;
import org.mainstay.launcher.transfer.TransferFailedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mainstay export --object KIND}: the records of a kind as a file. */
@Command(
        name = "export",
        description = "Writes the records of a kind as CSV, as one JSON object a line, or as a workbook of Excel.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RecordAccess access;

    @Option(names = "--object", paramLabel = "KIND", required = true, description = "The kind, such as Account.")
    private String object;

    @Option(
            names = "--fields",
            paramLabel = "NAME",
            split = ",",
            description = "Which fields, comma-separated; by default all, in the order of the schema.")
    private List<String> fields = List.of();

    @Option(names = "--filter", paramLabel = "RSQL", description = "Which records, such as billingCity==Wien.")
    private String filter;

    @Option(
            names = "--format",
            defaultValue = "csv",
            description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ExportFormat format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to; packed when the name ends in .gz. Default: standard output.")
    private Path out;

    @Option(names = "--raw", description = "No apostrophe before texts that a spreadsheet would take for a formula.")
    private boolean raw;

    @Override
    public Integer call() throws LaunchFailedException {
        try {
            ExportRequest request = new ExportRequest(object, fields, filter, format, out, raw);
            spec.commandLine().getErr().println(new Export(access.server(), request).run());
            return 0;
        } catch (TransferFailedException problem) {
            throw new LaunchFailedException(problem.getMessage(), problem);
        }
    }
}
