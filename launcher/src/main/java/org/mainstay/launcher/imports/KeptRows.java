package org.mainstay.launcher.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mainstay.launcher.transfer.TransferFailedException;

/** Rows that may be needed once more, in a temporary file: those on their way to the server, and those to be tried again. */
final class KeptRows implements RowSource, AutoCloseable {
    private final Path file;
    private final CsvWriter writer;
    private long count;
    private boolean finished;

    KeptRows() throws TransferFailedException {
        try {
            file = Files.createTempFile("mainstay-import", ".csv");
            writer = CsvWriter.builder().build(file, StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw failed(problem);
        }
    }

    void add(Row row) throws TransferFailedException {
        List<String> cells = new ArrayList<>(List.of(Long.toString(row.number()), Long.toString(row.line())));
        cells.addAll(row.cells());
        try {
            writer.writeRecord(cells);
            count++;
        } catch (UncheckedIOException problem) {
            throw failed(problem.getCause());
        }
    }

    long count() {
        return count;
    }

    /** None can be added any more. */
    @Override
    public void forEach(Action action) throws TransferFailedException {
        try {
            finish();
            try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file, StandardCharsets.UTF_8)) {
                for (CsvRecord record : records) {
                    List<String> cells = record.getFields();
                    action.on(new Row(
                            Long.parseLong(cells.get(0)),
                            Long.parseLong(cells.get(1)),
                            List.copyOf(cells.subList(2, cells.size()))));
                }
            }
        } catch (IOException problem) {
            throw failed(problem);
        }
    }

    @Override
    public void close() throws TransferFailedException {
        try {
            finish();
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw failed(problem);
        }
    }

    /** Once: a writer that is closed cannot be closed again. */
    private void finish() throws IOException {
        if (!finished) {
            finished = true;
            writer.close();
        }
    }

    static TransferFailedException failed(IOException problem) {
        return new TransferFailedException(
                "Rows cannot be kept in " + System.getProperty("java.io.tmpdir") + ": " + problem.getMessage() + ".",
                problem);
    }
}
