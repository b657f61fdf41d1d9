package org.mainstay.launcher.exports;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.Writer;

/** One JSON object a line, as the API answers it. */
final class JsonLineWriter implements RecordWriter {
    private final Writer out;

    JsonLineWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void write(JsonObject record) throws IOException {
        out.write(record.toString());
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
