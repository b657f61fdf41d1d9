package org.mainstay.platform.record;

import java.util.List;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;

/**
 * A page of a list.
 *
 * @param fields what was asked for; the records may hold more
 * @param next cursor of the page behind it, or null on the last one
 * @param total how many records all pages have, or null when it was not asked
 */
public record RecordPage(List<Field> fields, List<FieldValues> records, String next, Long total) {}
