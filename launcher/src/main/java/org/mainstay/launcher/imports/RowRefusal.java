package org.mainstay.launcher.imports;

import jakarta.json.JsonObject;

/**
 * Why the server refused a row.
 *
 * @param missing the field whose related record is not there, by its name, or null
 * @param reason for people
 */
record RowRefusal(String missing, String reason) {
    private static final String NOT_THERE = "INVALID_CROSS_REFERENCE_KEY";

    static RowRefusal of(JsonObject failure) {
        boolean isMissing = failure.getString("code").equals(NOT_THERE);
        return new RowRefusal(isMissing ? failure.getString("field", null) : null, failure.getString("message"));
    }
}
