package org.mainstay.platform.record;

/**
 * How a caller names one live record: by its id or by its external id. Exactly one of them is given, the other is null.
 */
public record RecordKey(String id, String externalId) {}
