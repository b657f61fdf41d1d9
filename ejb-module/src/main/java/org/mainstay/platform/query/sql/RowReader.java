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
import org.mainstay.platform.schema.CustomValues;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;

/** Selects what a query asks for and makes its rows, still without children. */
final class RowReader {

    private final RecordType type;
    private final BitSet present = new BitSet();
    private final List<Field> fields = new ArrayList<>();
    private final List<Columns.Reader> own = new ArrayList<>();
    private final List<Columns.Reader> related = new ArrayList<>();
    private final List<Columns.Reader> position = new ArrayList<>();
    private final List<Field> custom;
    private final int customValues;

    RowReader(Query query, Columns columns) {
        this.type = query.type();
        own(type.field("id"), columns);
        own(type.field("version"), columns);
        List<Field> asked = query.ownFields();
        this.custom = asked.stream().filter(Field::isCustom).toList();
        this.customValues =
                custom.isEmpty() ? 0 : columns.place(columns.source().customValues());
        asked.stream().filter(field -> !field.isCustom()).forEach(field -> own(field, columns));
        query.relatedFields().forEach(path -> related.add(columns.add(path)));
        for (Order step : query.order()) {
            position.add(columns.add(step.by()));
        }
    }

    /** Each once and in the order of the columns: the driver goes through a row only forwards, and starts again for what is behind. */
    private void own(Field field, Columns columns) {
        if (!present.get(field.index())) {
            present.set(field.index());
            fields.add(field);
            own.add(columns.add(FieldPath.of(type, field)));
        }
    }

    Row read(ResultSet row) throws SQLException {
        return new Row(record(row), values(related, row), values(position, row), List.of());
    }

    FieldValues record(ResultSet row) throws SQLException {
        Object[] values = new Object[type.fields().size()];
        for (int i = 0; i < fields.size(); i++) {
            values[fields.get(i).index()] = own.get(i).read(row);
        }
        FieldValues record = FieldValues.of(type, values, present);
        if (customValues > 0) {
            CustomValues.read(record, custom, row.getString(customValues));
        }
        return record;
    }

    private static List<Object> values(List<Columns.Reader> readers, ResultSet row) throws SQLException {
        List<Object> values = new ArrayList<>(readers.size());
        for (Columns.Reader reader : readers) {
            values.add(reader.read(row));
        }
        return values;
    }
}
