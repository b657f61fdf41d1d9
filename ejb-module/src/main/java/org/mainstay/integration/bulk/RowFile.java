package org.mainstay.integration.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mainstay.platform.json.JsonLineWriter;
import org.mainstay.platform.json.RowJson;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.ValueJson;
import org.mainstay.platform.schema.ValueText;

/** Writes the rows of a query, straight from their values. */
final class RowFile {

    private final Query query;
    private final Schema schema;
    private final List<FieldPath> related;

    RowFile(Query query, Schema schema) {
        this.query = query;
        this.schema = schema;
        this.related = query.relatedFields();
    }

    /** The first line of a file of CSV. */
    static List<String> header(Query query) {
        return query.fields().stream().map(FieldPath::toString).toList();
    }

    void write(DataFormat format, List<Row> rows, OutputStream out) throws IOException {
        if (format == DataFormat.NDJSON) {
            RowJson json = new RowJson(query, new ValueJson(schema));
            JsonLineWriter lines = new JsonLineWriter(out);
            for (Row row : rows) {
                lines.write(generator -> json.write(generator, row));
            }
        } else {
            csv(rows, out);
        }
    }

    private void csv(List<Row> rows, OutputStream out) throws IOException {
        ValueText texts = new ValueText(schema);
        List<FieldPath> paths = query.fields();
        int[] places = paths.stream().mapToInt(related::indexOf).toArray();
        try {
            CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            List<String> cells = new ArrayList<>(paths.size());
            for (Row row : rows) {
                cells.clear();
                for (int i = 0; i < places.length; i++) {
                    FieldPath path = paths.get(i);
                    Object value = places[i] < 0
                            ? row.record().get(path.field())
                            : row.related().get(places[i]);
                    cells.add(
                            value == null
                                    ? ""
                                    : FormulaGuard.guarded(path.field(), texts.text(path.type(), path.field(), value)));
                }
                csv.writeRecord(cells);
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
