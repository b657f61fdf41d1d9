package org.mainstay.rest.query;

import jakarta.json.stream.JsonGenerator;
import java.util.ArrayList;
import java.util.List;
import org.mainstay.platform.json.RowJson;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.schema.ValueJson;
import org.mainstay.platform.soql.LocalTexts;
import org.mainstay.platform.soql.SoqlQuery;
import org.mainstay.platform.soql.SoqlQuery.Item;

/** Writes the records of a query: their fields as in lists, and behind them what the query has names of its own for. */
final class ItemJson {

    private final Query query;
    private final List<FieldPath> related;
    private final ValueJson values;
    private final LocalTexts texts;
    private final RowJson fields;
    private final List<Item> named = new ArrayList<>();
    private final List<ItemJson> children = new ArrayList<>();

    ItemJson(SoqlQuery.Records asked, LocalTexts texts, ValueJson values) {
        this.query = asked.query();
        this.related = query.relatedFields();
        this.values = values;
        this.texts = texts;
        this.fields = new RowJson(query, asked.plainFields(), values);
        asked.items().stream().filter(item -> !item.isPlain()).forEach(named::add);
        asked.children().forEach(child -> children.add(new ItemJson(child, texts, values)));
    }

    void write(JsonGenerator json, Row row) {
        json.writeStartObject();
        fields.fields(json, row);
        named.forEach(item -> write(json, item, row));
        for (int i = 0; i < children.size(); i++) {
            RowJson.children(
                    json, query.children().get(i).name(), row.children().get(i), children.get(i)::write);
        }
        json.writeEnd();
    }

    private void write(JsonGenerator json, Item item, Row row) {
        FieldPath path = item.path();
        Object value =
                path.isDirect() ? row.record().get(path.field()) : row.related().get(related.indexOf(path));
        json.writeKey(item.alias() == null ? path.field().name() : item.alias());
        if (value != null && item.formatted()) {
            json.write(texts.text(path.type(), path.field(), value));
        } else {
            values.write(json, path.type(), path.field(), value);
        }
    }
}
