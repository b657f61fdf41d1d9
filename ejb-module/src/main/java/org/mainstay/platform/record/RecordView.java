package org.mainstay.platform.record;

import java.util.List;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;

/**
 * A record as it was asked for.
 *
 * @param fields what was asked for, in that order
 * @param record its values; it may hold more, its key and version always
 */
public record RecordView(List<Field> fields, FieldValues record) {}
