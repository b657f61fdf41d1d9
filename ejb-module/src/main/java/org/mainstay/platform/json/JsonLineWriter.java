package org.mainstay.platform.json;

import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/** Writes JSON objects, one a line. The bytes of keys are made once for all lines. */
public final class JsonLineWriter {

    private final JsonBytes bytes = new JsonBytes(1 << 14);
    private final OutputStream out;

    public JsonLineWriter(OutputStream out) {
        this.out = out;
    }

    /** One line. */
    public void write(Consumer<JsonGenerator> content) throws IOException {
        try (JsonGenerator json = new JsonWriter(bytes)) {
            content.accept(json);
        }
        bytes.add('\n');
        bytes.moveTo(out);
    }
}
