package org.mainstay.platform.schema;

/**
 * The value of a field that may point to records of several kinds.
 *
 * @param kind API name of the kind it points to
 */
public record Reference(String kind, long key) {}
