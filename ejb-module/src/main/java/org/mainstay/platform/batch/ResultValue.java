package org.mainstay.platform.batch;

/**
 * Stands for a value of the record that an earlier operation of the batch gave, until that record is there: among the
 * values of a record, or for the record to work on.
 *
 * @param ref name of the earlier operation
 * @param field name of a field of its record
 * @param externalId the external id by which the value names the related record, or null when it is the value itself
 */
public record ResultValue(String ref, String field, String externalId) {}
