package org.mainstay.launcher.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.mainstay.launcher.transfer.FormulaGuard;
import org.mainstay.launcher.transfer.KindField;

/** CSV with a header (RFC 4180): a field without a value is an empty cell. */
final class CsvRecordWriter implements RecordWriter {
    private final CsvWriter csv;
    private final List<KindField> fields;
    private final boolean raw;

    CsvRecordWriter(Writer out, List<KindField> fields, boolean raw) {
        this.csv = CsvWriter.builder().build(out);
        this.fields = fields;
        this.raw = raw;
        csv.writeRecord(fields.stream().map(KindField::name).toList());
    }

    @Override
    public void write(JsonObject record) throws IOException {
        try {
            csv.writeRecord(
                    fields.stream().map(field -> cell(record.get(field.name()))).toList());
        } catch (UncheckedIOException problem) {
            throw problem.getCause();
        }
    }

    private String cell(JsonValue value) {
        if (value instanceof JsonString text) {
            return raw ? text.getString() : FormulaGuard.guard(text.getString());
        }
        return value == null || value == JsonValue.NULL ? "" : value.toString();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
