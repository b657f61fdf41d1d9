package org.mainstay.integration.bulk;

import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.schema.ByExternalId;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordInput;
import org.mainstay.platform.schema.ValueReader;

/** Rows of CSV: an empty cell leaves its field alone, {@value #NOTHING} clears it. */
final class CsvReading implements RowReader {

    static final String NOTHING = "#N/A";

    private final Target target;
    private final List<Column> columns;
    private final ValueReader values;
    private final int key;

    CsvReading(Target target, List<Column> columns) {
        this.target = target;
        this.columns = columns;
        this.values = new ValueReader(target.schema());
        Field named = target.key();
        this.key = named == null
                ? -1
                : columns.stream().map(Column::field).toList().indexOf(named);
    }

    @Override
    public Draft read(DataRow row) {
        RecordInput input = new RecordInput(target.schema(), target.type());
        String id = null;
        for (int i = 0; i < columns.size(); i++) {
            Field field = columns.get(i).field();
            String cell = row.cells().get(i);
            if (columns.get(i).isIgnored()) {
                continue;
            } else if (i == key && target.matchBy() == null) {
                id = cell;
            } else if (cell.equals(NOTHING)) {
                input.set(field, null);
            } else if (!cell.isEmpty() && columns.get(i).externalId() != null) {
                input.set(field, new ByExternalId(cell, columns.get(i).externalId()));
            } else if (!cell.isEmpty()) {
                input.text(field, cell);
            }
        }
        return input.problems().isEmpty()
                ? target.draft(row.number(), id, input.record())
                : Target.refused(row.number(), input.problems());
    }

    /** A column alone is enough: whoever has it has it for the rows that need it. */
    @Override
    public boolean refersToOwnKind(DataRow row) {
        return columns.stream().anyMatch(column -> !column.isIgnored() && target.isOfOwnKind(column.field()));
    }

    @Override
    public Object check(DataRow row) {
        if (key < 0) {
            return null;
        }
        String cell = row.cells().get(key);
        try {
            return values.read(target.type(), columns.get(key).field(), cell);
        } catch (BusinessException e) {
            return cell; // its row will fail by itself
        }
    }
}
