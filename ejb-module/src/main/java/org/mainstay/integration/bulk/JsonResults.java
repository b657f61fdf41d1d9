package org.mainstay.integration.bulk;

import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.List;
import org.mainstay.platform.json.JsonLineWriter;
import org.mainstay.platform.schema.RecordType;

/** Results as lines of JSON; a failure has the record that was sent as a member. */
final class JsonResults implements ResultWriter {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final RecordType type;
    private final List<String> header;
    private final JsonLineWriter lines;
    private final OutputStream out;

    /** @param header the columns that were sent, or null when they were lines of JSON */
    JsonResults(RecordType type, List<String> header, OutputStream out) {
        this.type = type;
        this.header = header;
        this.lines = new JsonLineWriter(out);
        this.out = out;
    }

    @Override
    public void write(RowResult result, DataRow sent) throws IOException {
        lines.write(json -> {
            json.writeStartObject().write("row", result.number());
            if (result.key() != null) {
                json.write("id", type.id(result.key()).toString());
            }
            if (!result.isFailed()) {
                json.write("outcome", result.outcomeName());
            } else {
                failure(json, result, sent);
            }
            json.writeEnd();
        });
    }

    private void failure(JsonGenerator json, RowResult result, DataRow sent) {
        json.write("code", result.code().name());
        if (result.field() != null) {
            json.write("field", result.field());
        }
        json.write("message", result.message());
        if (sent != null && header == null) {
            try (JsonReader reader =
                    JSON.createReader(new StringReader(sent.cells().get(0)))) {
                json.write("record", reader.readValue());
            }
        } else if (sent != null) {
            json.writeStartObject("record");
            for (int i = 0; i < header.size(); i++) {
                json.write(header.get(i), sent.cells().get(i));
            }
            json.writeEnd();
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
