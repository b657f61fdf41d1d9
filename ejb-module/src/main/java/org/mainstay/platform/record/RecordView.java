package org.mainstay.platform.record;

import java.util.List;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;

/**
 * A record as it was asked for.
 *
 * @param query what was asked for
 */
public record RecordView(Query query, Row row) {

    /** The record's own fields that were asked for, in that order. */
    public List<Field> fields() {
        return query.ownFields();
    }

    /** Its values; it may hold more, its key and version always. */
    public FieldValues record() {
        return row.record();
    }
}
