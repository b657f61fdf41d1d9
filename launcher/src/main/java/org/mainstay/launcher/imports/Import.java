package org.mainstay.launcher.imports;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.mainstay.launcher.transfer.Kind;
import org.mainstay.launcher.transfer.Server;
import org.mainstay.launcher.transfer.TransferFailedException;

/**
 * One run of an import. It may be repeated and may be interrupted: each row is an upsert, and what is there already and
 * has not changed is not written again.
 */
public final class Import {
    private final Server server;
    private final ImportRequest request;
    private final PrintWriter log;
    private final Tally tally = new Tally();

    public Import(Server server, ImportRequest request) {
        this.server = server;
        this.request = request;
        this.log = request.terminal() ? Progress.above(request.log()) : request.log();
    }

    /**
     * Reads and writes everything.
     *
     * @return what to tell the user; rows may have failed, see {@link #hasFailures()}
     * @throws TransferFailedException when it cannot begin or has to stop; what was written by then stays
     */
    public String run() throws TransferFailedException {
        MappingFile mappingFile = request.mapping() == null ? null : MappingFile.read(request.mapping());
        Kind kind = Kind.load(server, object(mappingFile));
        try (CsvFile file = CsvFile.open(request.file())) {
            CsvRows rows = new CsvRows(file.name(), file.text(request.encoding()), request.delimiter());
            Mapping mapping = mapping(mappingFile, kind, file.name(), rows.columns());
            try (Failures failures = Failures.open(log, request.failures(), rows.columns(), request.delimiter());
                    Progress progress = new Progress(
                            request.log(), request.terminal(), tally::decided, () -> file.partRead() * tally.part())) {
                Outcomes outcomes = new Outcomes(mapping, tally, failures);
                RowMapper mapper = new RowMapper(rows.columns(), mapping, outcomes);
                RowSource counted = action -> rows.forEach(row -> {
                    tally.read();
                    action.on(row);
                });
                if (request.dryRun()) {
                    check(counted, mapping, mapper, outcomes);
                } else {
                    write(counted, mapping, mapper, outcomes);
                }
                return summary(kind, progress.seconds());
            } catch (TransferFailedException stopped) {
                log.println("until it stopped: " + tally.sentence());
                throw stopped;
            }
        }
    }

    public boolean hasFailures() {
        return tally.failures() > 0;
    }

    private String object(MappingFile mapping) throws TransferFailedException {
        String named = mapping == null ? null : mapping.object();
        if (named == null && request.object() == null) {
            throw new TransferFailedException("Say with --object which kind of record the rows are.");
        } else if (named != null && request.object() != null && !named.equalsIgnoreCase(request.object())) {
            throw new TransferFailedException("The mapping is for " + named + ", not for " + request.object() + ".");
        }
        return named == null ? request.object() : named;
    }

    private Mapping mapping(MappingFile file, Kind kind, String name, Columns columns) throws TransferFailedException {
        if (file != null) {
            return file.mapping(kind, columns);
        }
        FieldNameMapping byName = new FieldNameMapping(kind, columns, !request.raw());
        Mapping mapping = byName.mapping(name);
        if (!byName.leftOut().isEmpty()) {
            log.println("left out, since they cannot be written: " + String.join(", ", byName.leftOut()));
        }
        return mapping;
    }

    private void write(RowSource rows, Mapping mapping, RowMapper mapper, Outcomes outcomes)
            throws TransferFailedException {
        new Passes(mapper, outcomes, server, mapping.kind(), log).write(rows, mapping.refersToItself());
    }

    private void check(RowSource rows, Mapping mapping, RowMapper mapper, Outcomes outcomes)
            throws TransferFailedException {
        List<String> missing = RowCheck.missing(mapping);
        if (!missing.isEmpty()) {
            log.println("not in the mapping, so only records that exist can be written: " + String.join(", ", missing));
        }
        rows.forEach(row -> {
            MappedRecord record = mapper.map(row);
            String faults = record == null ? null : RowCheck.faults(mapping, record);
            if (faults != null) {
                outcomes.fail(row, faults);
            } else if (record != null) {
                outcomes.fits();
            }
        });
    }

    private String summary(Kind kind, double seconds) {
        String counts = request.dryRun() ? "dry run, " + tally.sentenceOfDryRun() : tally.sentence();
        return String.format(
                Locale.ROOT,
                "%s: %s (%.1f s, %.0f rows/s)",
                kind.apiName(),
                counts,
                seconds,
                tally.decided() / Math.max(seconds, 0.001));
    }
}
