package org.mainstay.integration.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mainstay.platform.schema.RecordType;

/** Results as CSV. A failure has the columns that were sent behind its own, and can be sent again when it is mended. */
final class CsvResults implements ResultWriter {

    private final RecordType type;
    private final boolean failures;
    private final CsvWriter csv;

    /**
     * @param header the columns that were sent, or null when they were lines of JSON
     * @param sent whether there are rows that were sent
     */
    CsvResults(RecordType type, ResultFile file, List<String> header, boolean sent, OutputStream out) {
        this.type = type;
        this.failures = file == ResultFile.FAILURES;
        this.csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (failures) {
            List<String> columns = new ArrayList<>(List.of("_row", "_id", "_code", "_field", "_message"));
            columns.addAll(!sent ? List.of() : header == null ? List.of("_record") : header);
            csv.writeRecord(columns);
        } else {
            csv.writeRecord("row", "id", "outcome");
        }
    }

    @Override
    public void write(RowResult result, DataRow sent) {
        String row = Long.toString(result.number());
        String id = result.key() == null ? "" : type.id(result.key()).toString();
        if (!failures) {
            csv.writeRecord(row, id, result.outcomeName());
            return;
        }
        List<String> cells = new ArrayList<>();
        cells.add(row);
        cells.add(id);
        cells.add(result.code().name());
        cells.add(result.field() == null ? "" : FormulaGuard.guarded(result.field()));
        cells.add(FormulaGuard.guarded(result.message()));
        if (sent != null) {
            sent.cells().forEach(cell -> cells.add(FormulaGuard.guarded(cell)));
        }
        csv.writeRecord(cells);
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }
}
