package org.mainstay.platform.json;

import jakarta.json.stream.JsonGenerator;
import java.util.function.Consumer;

/** The body of an answer. */
public final class JsonDocument {

    private JsonDocument() {}

    /** @param size how many bytes there will probably be */
    public static byte[] write(int size, Consumer<JsonGenerator> content) {
        JsonBytes bytes = new JsonBytes(size);
        try (JsonGenerator json = new JsonWriter(bytes)) {
            content.accept(json);
        }
        return bytes.toByteArray();
    }
}
