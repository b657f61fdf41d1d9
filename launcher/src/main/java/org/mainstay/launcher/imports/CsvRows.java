package org.mainstay.launcher.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.mainstay.launcher.transfer.TransferFailedException;

/**
 * The rows of a CSV text (RFC 4180), one at a time. Empty lines are none. What cannot be read as CSV, such as a quote that
 * is never closed, ends the reading: nobody can tell where the next row would start.
 */
final class CsvRows implements RowSource {
    /** Longest cell, in characters. It is far beyond the longest field, so that such a cell fails its row alone. */
    private static final int LONGEST_CELL = 16 << 20;

    private final String file;
    private final CloseableIterator<CsvRecord> records;
    private final Columns columns;
    private long number;

    CsvRows(String file, Reader text, char delimiter) throws TransferFailedException {
        this.file = file;
        this.records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(new BufferedReader(text, 1 << 16))
                .iterator();
        CsvRecord header = record();
        if (header == null) {
            throw new TransferFailedException(file + " is empty: it has no header.");
        }
        this.columns = Columns.of(file, header.getFields());
    }

    Columns columns() {
        return columns;
    }

    @Override
    public void forEach(Action action) throws TransferFailedException {
        for (CsvRecord record = record(); record != null; record = record()) {
            action.on(new Row(++number, record.getStartingLineNumber(), List.copyOf(record.getFields())));
        }
    }

    private CsvRecord record() throws TransferFailedException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException | UncheckedIOException problem) {
            throw new TransferFailedException(file + ": " + reason(problem) + ".", problem);
        }
    }

    private String reason(RuntimeException problem) {
        Throwable cause = problem;
        while (cause.getCause() != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        return cause.getMessage() + (cause instanceof DecodedText.NotTextException ? "" : ", after row " + number);
    }
}
