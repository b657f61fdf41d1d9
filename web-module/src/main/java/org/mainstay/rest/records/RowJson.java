package org.mainstay.rest.records;

import jakarta.json.stream.JsonGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.mainstay.platform.query.ChildQuery;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.ValueJson;

/**
 * Writes the rows of one query: a related record is an object in the record, the records that refer to it are
 * {@code {"items": […], "more": false}}. What is where is found out once for all rows.
 */
public final class RowJson {

    /** A related record: its fields with their places in the row, and the records that it refers to in turn. */
    private record Related(Map<FieldPath, Integer> fields, Map<String, Related> further) {
        Related() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }

    private final Query query;
    private final ValueJson values;
    private final List<Field> own;
    private final Related root = new Related();
    private final List<RowJson> children = new ArrayList<>();

    public RowJson(Query query, ValueJson values) {
        this.query = query;
        this.values = values;
        this.own = query.ownFields();
        List<FieldPath> related = query.relatedFields();
        for (int i = 0; i < related.size(); i++) {
            Related at = root;
            for (Field step : related.get(i).via()) {
                at = at.further().computeIfAbsent(step.relation().name(), name -> new Related());
            }
            at.fields().put(related.get(i), i);
        }
        query.children().forEach(child -> children.add(new RowJson(child.query(), values)));
    }

    void write(JsonGenerator json, Row row) {
        json.writeStartObject();
        fields(json, row);
        for (int i = 0; i < children.size(); i++) {
            ChildQuery child = query.children().get(i);
            children(json, child.name(), row.children().get(i), children.get(i)::write);
        }
        json.writeEnd();
    }

    /** The fields alone, of the record and of those that it refers to, into an object that is open. */
    public void fields(JsonGenerator json, Row row) {
        for (Field field : own) {
            json.writeKey(field.name());
            values.write(json, query.type(), field, row.record().get(field));
        }
        further(json, root, row.related());
    }

    /** The records that refer to one, as a member of it. */
    public static void children(
            JsonGenerator json, String name, Row.Children rows, BiConsumer<JsonGenerator, Row> writer) {
        json.writeStartObject(name).writeStartArray("items");
        rows.rows().forEach(row -> writer.accept(json, row));
        json.writeEnd().write("more", rows.more()).writeEnd();
    }

    private void further(JsonGenerator json, Related from, List<Object> row) {
        from.further().forEach((name, related) -> {
            json.writeKey(name);
            if (isNothing(related, row)) {
                json.writeNull();
            } else {
                json.writeStartObject();
                related.fields().forEach((path, place) -> {
                    json.writeKey(path.field().name());
                    values.write(json, path.type(), path.field(), row.get(place));
                });
                further(json, related, row);
                json.writeEnd();
            }
        });
    }

    /** A record that is there has a value in one of its fields at least, if only in the key. */
    private static boolean isNothing(Related related, List<Object> row) {
        return related.fields().values().stream().allMatch(place -> row.get(place) == null)
                && related.further().values().stream().allMatch(further -> isNothing(further, row));
    }
}
