package org.mainstay.platform.batch;

/**
 * Stands for a value of the record that an earlier operation of the batch gave, until that record is there: among the
 * values of a record, or for the record to work on.
 *
 * @param ref name of the earlier operation
 * @param field name of a field of its record
 * @param isExternalId whether the value names the related record by its external id
 */
public record ResultValue(String ref, String field, boolean isExternalId) {}
