package org.mainstay.launcher.exports;

import jakarta.json.JsonObject;
import java.io.Closeable;
import java.io.IOException;

/** Writes one record after the other in a format. */
interface RecordWriter extends Closeable {
    void write(JsonObject record) throws IOException;

    /** How many texts the format had no room for and were written in part. */
    default long cut() {
        return 0;
    }
}
