package org.mainstay.rest.records;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.mainstay.platform.journal.JournalEntry;
import org.mainstay.platform.json.JsonDocument;
import org.mainstay.platform.json.RowJson;
import org.mainstay.platform.record.RecordPage;
import org.mainstay.platform.record.RecordView;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.schema.ValueJson;

/** Writes records, pages and histories as JSON, straight from field values. */
public final class RecordJson {

    private final ValueJson values;

    public RecordJson(Registry registry) {
        this.values = new ValueJson(registry.schema());
    }

    byte[] view(RecordView view) {
        return JsonDocument.write(2_048, json -> new RowJson(view.query(), values).write(json, view.row()));
    }

    /** A whole record. */
    byte[] record(FieldValues record) {
        return JsonDocument.write(2_048, json -> record(json, record));
    }

    /** A whole record where a value may stand in a larger document. */
    public void record(JsonGenerator json, FieldValues record) {
        json.writeStartObject();
        for (Field field : record.type().fields()) {
            json.writeKey(field.name());
            values.write(json, record.type(), field, record.get(field));
        }
        json.writeEnd();
    }

    byte[] page(RecordPage page) {
        RowJson rows = new RowJson(page.query(), values);
        return JsonDocument.write(16_384, json -> {
            json.writeStartObject().writeStartArray("items");
            page.rows().forEach(row -> rows.write(json, row));
            json.writeEnd();
            if (page.next() == null) {
                json.writeNull("next");
            } else {
                json.write("next", page.next());
            }
            if (page.total() != null) {
                json.write("total", page.total());
            }
            json.writeEnd();
        });
    }

    byte[] history(RecordType type, List<JournalEntry> entries, Long next) {
        Field at = type.field("systemModstamp");
        Field user = type.field("createdById");
        return JsonDocument.write(2_048, json -> {
            json.writeStartObject().writeStartArray("items");
            for (JournalEntry entry : entries) {
                json.writeStartObject()
                        .write("seq", entry.seq())
                        .write("operation", entry.operation().name())
                        .writeKey("at");
                values.write(json, type, at, entry.at());
                json.writeKey("userId");
                values.write(json, type, user, entry.userId());
                json.write("protocol", entry.protocol())
                        .write("requestId", entry.requestId())
                        .write("changes", entry.readChanges())
                        .writeEnd();
            }
            json.writeEnd();
            if (next == null) {
                json.writeNull("next");
            } else {
                json.write("next", next.toString());
            }
            json.writeEnd();
        });
    }
}
