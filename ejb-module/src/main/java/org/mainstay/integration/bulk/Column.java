package org.mainstay.integration.bulk;

import org.mainstay.platform.schema.Field;

/**
 * A column of a file.
 *
 * @param field to which it belongs
 * @param externalId name of the external id by which it names the related record; null when it has the value itself
 */
record Column(Field field, String externalId) {

    /** Belongs to no field. */
    static final Column IGNORED = new Column(null, null);

    boolean isIgnored() {
        return field == null;
    }
}
