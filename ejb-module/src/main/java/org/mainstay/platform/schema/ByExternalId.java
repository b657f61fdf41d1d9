package org.mainstay.platform.schema;

/**
 * Stands in a reference for the key of the record that has this value in an external id; the engine resolves it.
 *
 * @param externalId the value, as text
 * @param field name of the field, which is an external id of the related kind
 */
public record ByExternalId(String externalId, String field) {

    /** By the external id that every kind has. */
    public ByExternalId(String externalId) {
        this(externalId, RecordType.EXTERNAL_ID);
    }
}
