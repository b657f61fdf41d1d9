package org.mainstay.platform.schema;

/**
 * What only a field that an administrator added has.
 *
 * @param key under which its values are in the custom values of a row; never used again for another field
 * @param column generated from those values and indexed, or null when the field has no index
 * @param defaultValue what a new record has when the caller gives nothing, or null
 * @param helpText what the field is for, in the administrator's words, or null
 */
public record Customization(String key, String column, Object defaultValue, String helpText) {}
