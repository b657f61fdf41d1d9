package org.mainstay.platform.record;

import java.util.List;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;

/**
 * A page of a list.
 *
 * @param query what was asked for
 * @param next cursor of the page behind it, or null on the last one
 * @param total how many records all pages have, or null when it was not asked
 */
public record RecordPage(Query query, List<Row> rows, String next, Long total) {

    RecordPage withTotal(long all) {
        return new RecordPage(query, rows, next, all);
    }

    /** The records' own fields that were asked for; the records may hold more. */
    public List<Field> fields() {
        return query.ownFields();
    }

    public List<FieldValues> records() {
        return rows.stream().map(Row::record).toList();
    }
}
