package org.mainstay.launcher.imports;

import jakarta.json.JsonValue;
import java.util.Map;
import org.mainstay.launcher.transfer.Server;

/**
 * A row as the record that it becomes.
 *
 * @param byId whether the key is the record's id; usually it is its external id
 * @param members the fields to write, by their names in JSON
 */
record MappedRecord(Row row, boolean byId, String key, Map<String, JsonValue> members) {

    /** The operation of a batch that writes it. */
    String method() {
        return byId ? "PATCH" : "PUT";
    }

    String path(String kind) {
        return "/" + kind + (byId ? "/" : "/by-external-id/") + Server.encoded(key);
    }

    /** About how many bytes it takes in a request, its faults included. */
    long size() {
        return row.cells().stream().mapToLong(String::length).sum();
    }
}
