package org.mainstay.launcher.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mainstay.launcher.transfer.TransferFailedException;

/**
 * The rows that could not be imported, with reasons: the first ones on the terminal, all of them in a CSV file that has
 * the columns of the original behind two of its own, and can be imported when it was mended.
 */
final class Failures implements AutoCloseable {
    private static final Set<String> OWN = Set.of("import_row", "import_reason");
    private static final int SHOWN = 20;

    private final PrintWriter terminal;
    private final Path file;
    private final CsvWriter writer;
    private final List<Integer> kept;
    private long count;

    private Failures(PrintWriter terminal, Path file, CsvWriter writer, List<Integer> kept) {
        this.terminal = terminal;
        this.file = file;
        this.writer = writer;
        this.kept = kept;
    }

    /** @param file where to write them, or null */
    static Failures open(PrintWriter terminal, Path file, Columns columns, char delimiter)
            throws TransferFailedException {
        List<Integer> kept = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("import_row", "import_reason"));
        for (int i = 0; i < columns.names().size(); i++) {
            if (!isOwn(columns.names().get(i))) {
                kept.add(i);
                header.add(columns.names().get(i));
            }
        }
        if (file == null) {
            return new Failures(terminal, null, null, kept);
        }
        try {
            CsvWriter writer = CsvWriter.builder().fieldSeparator(delimiter).build(file, StandardCharsets.UTF_8);
            writer.writeRecord(header);
            return new Failures(terminal, file, writer, kept);
        } catch (IOException problem) {
            throw new TransferFailedException(file + " cannot be written: " + problem.getMessage() + ".", problem);
        }
    }

    /** Whether a column of that name is one of those that stand before the original ones. */
    static boolean isOwn(String column) {
        return OWN.contains(column);
    }

    void add(Row row, String reason) throws TransferFailedException {
        count++;
        if (count <= SHOWN) {
            terminal.println(row.place() + ": " + reason.replaceAll("\\p{Cntrl}", "?"));
        } else if (count == SHOWN + 1) {
            terminal.println(file == null ? "more rows failed; --failures FILE keeps them all" : "more rows failed");
        }
        if (writer != null) {
            try {
                writer.writeRecord(cells(row, reason));
            } catch (UncheckedIOException problem) {
                throw new TransferFailedException(
                        file + " cannot be written: " + problem.getCause().getMessage() + ".", problem);
            }
        }
    }

    private List<String> cells(Row row, String reason) {
        List<String> cells = new ArrayList<>(List.of(Long.toString(row.number()), reason));
        for (int column : kept) {
            if (column < row.cells().size()) {
                cells.add(row.cells().get(column));
            }
        }
        int columns = kept.isEmpty() ? 0 : kept.get(kept.size() - 1) + 1;
        if (row.cells().size() > columns) {
            cells.addAll(row.cells().subList(columns, row.cells().size()));
        }
        return cells;
    }

    long count() {
        return count;
    }

    @Override
    public void close() throws TransferFailedException {
        if (writer != null) {
            try {
                writer.close();
            } catch (IOException problem) {
                throw new TransferFailedException(file + " cannot be written: " + problem.getMessage() + ".", problem);
            }
        }
    }
}
