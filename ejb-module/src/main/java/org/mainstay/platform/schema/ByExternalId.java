package org.mainstay.platform.schema;

/** Stands in a reference for the key of the record that has this external id; the engine resolves it. */
public record ByExternalId(String externalId) {}
