package org.mainstay.platform.schema;

/**
 * Where a reference points.
 *
 * @param target API name of the kind it points to
 * @param name how the related record is called from here ({@code account}), or null when the relation has no name
 * @param children how the records that point here are called from there ({@code contacts}), or null when they are not
 *     shown there
 */
public record Relation(String target, String name, String children) {}
