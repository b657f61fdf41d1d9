package org.mainstay.platform.query.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Order;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;

/** Selects what a query asks for and makes its rows, still without children. */
final class RowReader {

    private final RecordType type;
    private final List<Field> fields = new ArrayList<>();
    private final List<Columns.Reader> own = new ArrayList<>();
    private final List<Columns.Reader> related = new ArrayList<>();
    private final List<Columns.Reader> position = new ArrayList<>();

    RowReader(Query query, Columns columns) {
        this.type = query.type();
        BitSet selected = new BitSet();
        own(type.field("id"), selected, columns);
        own(type.field("version"), selected, columns);
        query.ownFields().forEach(field -> own(field, selected, columns));
        query.relatedFields().forEach(path -> related.add(columns.add(path)));
        for (Order step : query.order()) {
            position.add(columns.add(step.by()));
        }
    }

    /** Each once and in the order of the columns: the driver goes through a row only forwards, and starts again for what is behind. */
    private void own(Field field, BitSet selected, Columns columns) {
        if (!selected.get(field.index())) {
            selected.set(field.index());
            fields.add(field);
            own.add(columns.add(FieldPath.of(type, field)));
        }
    }

    Row read(ResultSet row) throws SQLException {
        FieldValues record = new FieldValues(type);
        for (int i = 0; i < fields.size(); i++) {
            record.set(fields.get(i), own.get(i).read(row));
        }
        return new Row(record, values(related, row), values(position, row), List.of());
    }

    private static List<Object> values(List<Columns.Reader> readers, ResultSet row) throws SQLException {
        List<Object> values = new ArrayList<>(readers.size());
        for (Columns.Reader reader : readers) {
            values.add(reader.read(row));
        }
        return values;
    }
}
