package org.mainstay.launcher.imports;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;

/**
 * A row as the record that it becomes.
 *
 * @param byId whether the key is the record's id; usually it is its external id
 * @param members the fields to write, by their names in JSON
 */
record MappedRecord(Row row, boolean byId, String key, Map<String, JsonValue> members) {
    /** A control character becomes a backslash, a letter and four digits. */
    private static final int ESCAPED = 6;

    /** At most how many bytes its values take in a request. */
    long size() {
        return members.values().stream().mapToLong(MappedRecord::size).sum();
    }

    private static long size(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getChars()
                    .chars()
                    .mapToLong(c -> c < ' ' ? ESCAPED : c < 0x80 ? 2 : 3)
                    .sum();
        }
        return value.toString().length() * 3L;
    }
}
