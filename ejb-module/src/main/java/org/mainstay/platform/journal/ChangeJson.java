package org.mainstay.platform.journal;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.ValueJson;

/** Writes what a change did, field by field, as {@code {"name": ["before", "after"]}}. */
final class ChangeJson {

    /** Fields that change with every write, or that the journal's own columns tell. */
    private static final Set<String> IMPLIED = Set.of(
            "id", "version", "createdDate", "createdById", "lastModifiedDate", "lastModifiedById", "systemModstamp");

    private static final JsonGeneratorFactory JSON = JsonProvider.provider().createGeneratorFactory(Map.of());

    private ChangeJson() {}

    /** A record removed for good leaves no values behind. */
    static String of(PendingChange change, ValueJson values) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            if (change.after() != null) {
                RecordType type = change.after().type();
                for (Field field : type.fields()) {
                    if (!IMPLIED.contains(field.name()) && differs(change, field)) {
                        json.writeStartArray(field.name());
                        Object before =
                                change.before() == null ? null : change.before().get(field);
                        values.write(json, type, field, before);
                        values.write(json, type, field, change.after().get(field));
                        json.writeEnd();
                    }
                }
            }
            json.writeEnd();
        }
        return text.toString();
    }

    private static boolean differs(PendingChange change, Field field) {
        FieldValues before = change.before();
        return before == null ? change.after().get(field) != null : !before.sameIn(field, change.after());
    }
}
