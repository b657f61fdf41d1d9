package org.mainstay.platform.json;

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

    /**
     * A related record: its fields with their places in the row, and the records that it refers to in turn.
     *
     * @param key place of its key, which is null when it is not there
     */
    private record Related(int key, Map<FieldPath, Integer> fields, Map<String, Related> further) {
        Related(int key) {
            this(key, new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }

    private final Query query;
    private final ValueJson values;
    private final List<Field> own;
    private final Related root = new Related(-1);
    private final List<RowJson> children = new ArrayList<>();

    /** With children. */
    public RowJson(Query query, ValueJson values) {
        this(query, query.fields(), values);
        query.children().forEach(child -> children.add(new RowJson(child.query(), values)));
    }

    /**
     * Without children.
     *
     * @param shown those of the query's fields that are written
     */
    public RowJson(Query query, List<FieldPath> shown, ValueJson values) {
        this.query = query;
        this.values = values;
        this.own =
                shown.stream().filter(FieldPath::isDirect).map(FieldPath::field).toList();
        List<FieldPath> places = query.relatedFields();
        for (FieldPath path : shown) {
            Related at = root;
            for (int step = 0; step < path.via().size(); step++) {
                int key = places.indexOf(path.key(step + 1));
                at = at.further()
                        .computeIfAbsent(path.via().get(step).relation().name(), name -> new Related(key));
            }
            if (!path.isDirect()) {
                at.fields().put(path, places.indexOf(path));
            }
        }
    }

    /** The whole row as an object. */
    public void write(JsonGenerator json, Row row) {
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
            if (row.get(related.key()) == null) {
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
}
