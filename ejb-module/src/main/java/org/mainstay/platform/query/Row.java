package org.mainstay.platform.query;

import java.util.List;
import org.mainstay.platform.schema.FieldValues;

/**
 * A record as a query read it.
 *
 * @param record its own fields that were asked for, with key and version
 * @param related values of {@link Query#relatedFields()}, in that order
 * @param position values of the query's order, from which the list goes on behind this record
 * @param children what {@link Query#children()} ask for, in that order
 */
public record Row(FieldValues record, List<Object> related, List<Object> position, List<Children> children) {

    /**
     * The records that refer to one.
     *
     * @param more whether there are more than the child query's limit
     */
    public record Children(List<Row> rows, boolean more) {}
}
