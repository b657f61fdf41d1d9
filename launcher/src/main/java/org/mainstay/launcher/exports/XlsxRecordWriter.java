package org.mainstay.launcher.exports;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mainstay.launcher.transfer.KindField;

/**
 * A workbook of Excel (ECMA-376): the names of the fields in a row that stays in sight, one record below the other,
 * numbers and moments (in UTC) as such. What one sheet cannot hold goes on in the next. Texts are never formulas.
 */
final class XlsxRecordWriter implements RecordWriter {
    /** What Excel can hold in a sheet, and in a cell. */
    static final int MOST_ROWS = 1_048_576;

    static final int LONGEST_TEXT = 32_767;

    /** Excel counts days from 1900, with a day too many in its first months; what is before stays text. */
    private static final String FIRST_YEAR = "1901";

    private static final int ROWS_IN_MEMORY = 500;

    private final Workbook workbook;
    private final String name;
    private final List<KindField> fields;
    private final int mostRows;
    private Worksheet sheet;
    private int sheets;
    private int row;
    private long cut;

    XlsxRecordWriter(OutputStream out, String name, List<KindField> fields) throws IOException {
        this(out, name, fields, MOST_ROWS);
    }

    XlsxRecordWriter(OutputStream out, String name, List<KindField> fields, int mostRows) throws IOException {
        this.workbook = new Workbook(out, "Mainstay", null);
        this.name = name;
        this.fields = fields;
        this.mostRows = mostRows;
        begin();
    }

    private void begin() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(0, 1);
        for (int column = 0; column < fields.size(); column++) {
            sheet.inlineString(0, column, fields.get(column).name());
            sheet.style(0, column).bold().set();
        }
        row = 1;
    }

    @Override
    public void write(JsonObject record) throws IOException {
        if (row == mostRows) {
            begin();
        }
        for (int column = 0; column < fields.size(); column++) {
            KindField field = fields.get(column);
            JsonValue value = record.get(field.name());
            if (value instanceof JsonString text) {
                write(column, field, text.getString());
            } else if (value instanceof JsonNumber number) {
                sheet.value(row, column, number.bigDecimalValue());
            } else if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
                sheet.value(row, column, value == JsonValue.TRUE);
            } else if (value != null && value != JsonValue.NULL) {
                write(column, field, value.toString());
            }
        }
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void write(int column, KindField field, String text) {
        boolean known = text.compareTo(FIRST_YEAR) >= 0;
        if (known && field.type().equals("date")) {
            sheet.value(row, column, LocalDate.parse(text));
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (known && field.type().equals("datetime")) {
            sheet.value(row, column, LocalDateTime.ofInstant(Instant.parse(text), ZoneOffset.UTC));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else {
            cut += text.length() > LONGEST_TEXT ? 1 : 0;
            sheet.inlineString(row, column, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
        }
    }

    /** How many texts were longer than a cell can be. */
    @Override
    public long cut() {
        return cut;
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
