package org.mainstay.platform.query;

import org.mainstay.platform.schema.Field;

/**
 * The records that refer to each record of a query.
 *
 * @param reference the field of theirs that refers
 * @param query what to read of them; its limit holds for each parent; it has neither position nor
 *     children of its own
 */
public record ChildQuery(Field reference, Query query) {

    /** How the list is called from the parent in REST: {@code contacts}. */
    public String name() {
        return reference.relation().children();
    }
}
