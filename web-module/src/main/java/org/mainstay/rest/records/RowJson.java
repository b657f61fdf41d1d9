package org.mainstay.rest.records;

import jakarta.json.stream.JsonGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
final class RowJson {

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

    RowJson(Query query, ValueJson values) {
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
        for (Field field : own) {
            json.writeKey(field.name());
            values.write(json, query.type(), field, row.record().get(field));
        }
        further(json, root, row.related());
        for (int i = 0; i < children.size(); i++) {
            ChildQuery child = query.children().get(i);
            json.writeStartObject(child.name()).writeStartArray("items");
            RowJson writer = children.get(i);
            Row.Children rows = row.children().get(i);
            rows.rows().forEach(each -> writer.write(json, each));
            json.writeEnd().write("more", rows.more()).writeEnd();
        }
        json.writeEnd();
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
