package org.mainstay.integration.bulk;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.InputStream;
import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** The rows of a CSV file (RFC 4180) with a header, strictly: each row has as many cells as the header. */
final class CsvRows implements RowSource {

    private final CloseableIterator<CsvRecord> records;
    private final List<String> columns;
    private long number;
    private long line;

    CsvRows(InputStream data) {
        CsvRecordHandler bounded = CsvRecordHandler.builder()
                .maxFields(DataLimits.MOST_COLUMNS)
                .maxFieldSize(DataLimits.LARGEST_ROW)
                .maxRecordSize(DataLimits.LARGEST_ROW)
                .build();
        this.records = CsvReader.builder()
                .allowUnclosedQuote(false)
                .maxBufferSize(DataLimits.LARGEST_ROW)
                .build(bounded, new StrictText(data))
                .iterator();
        CsvRecord header = record();
        if (header == null) {
            throw new BusinessException(ErrorCode.MALFORMED_CSV, "The data have no header.");
        }
        this.columns = header.getFields();
    }

    List<String> columns() {
        return columns;
    }

    @Override
    public String header() {
        return Columns.header(columns);
    }

    @Override
    public DataRow next() {
        CsvRecord record = record();
        return record == null ? null : new DataRow(++number, record.getFields());
    }

    @Override
    public long line() {
        return line;
    }

    private CsvRecord record() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            line = record.getStartingLineNumber();
            return record;
        } catch (CsvParseException e) {
            throw refused(e);
        }
    }

    /** What the bytes were refused for is inside of what the parser throws. */
    private BusinessException refused(CsvParseException thrown) {
        String reason = thrown.getMessage();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BusinessException known) {
                return known;
            }
            reason = cause.getMessage() == null ? reason : cause.getMessage();
        }
        String behind = line == 0 ? "In the header" : "Behind the row that begins in line " + line;
        return new BusinessException(ErrorCode.MALFORMED_CSV, behind + ": " + reason.replaceAll("[.\\s]+$", "") + ".");
    }
}
