package org.mainstay.rest.query;

import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.util.List;
import org.mainstay.platform.json.JsonDocument;
import org.mainstay.platform.query.Aggregate;
import org.mainstay.platform.query.AggregateQuery;
import org.mainstay.platform.query.Expression;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.schema.ValueJson;
import org.mainstay.platform.soql.SoqlAnswer;

/** Writes what a query found as JSON: a page like those of lists, groups as items, a count as the total of no items. */
final class AnswerJson {

    private final ValueJson values;

    AnswerJson(Registry registry) {
        this.values = new ValueJson(registry.schema());
    }

    byte[] write(SoqlAnswer answer) {
        return JsonDocument.write(16_384, json -> {
            json.writeStartObject().writeStartArray("items");
            if (answer instanceof SoqlAnswer.Records found) {
                ItemJson items = new ItemJson(found.asked(), found.texts(), values);
                found.rows().forEach(row -> items.write(json, row));
            } else if (answer instanceof SoqlAnswer.Groups groups) {
                groups.rows().forEach(row -> group(json, groups.asked(), row));
            }
            json.writeEnd();
            if (answer instanceof SoqlAnswer.Records found && found.next() != null) {
                json.write("next", found.next());
            } else {
                json.writeNull("next");
            }
            if (answer instanceof SoqlAnswer.Count count) {
                json.write("total", count.total());
            }
            json.writeEnd();
        });
    }

    private void group(JsonGenerator json, AggregateQuery asked, List<Object> row) {
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
            json.writeKey(asked.columns().get(i).name());
            value(json, asked.columns().get(i).value(), row.get(i));
        }
        json.writeEnd();
    }

    /** A value of a field looks like the field, a count or sum is a number, and the day of a moment a date. */
    private void value(JsonGenerator json, Expression of, Object value) {
        FieldPath path = field(of);
        if (value == null) {
            json.writeNull();
        } else if (path != null) {
            values.write(json, path.type(), path.field(), value);
        } else if (value instanceof Long number) {
            json.write(number);
        } else if (value instanceof BigDecimal number) {
            json.write(number);
        } else {
            json.write(value.toString());
        }
    }

    private static FieldPath field(Expression expression) {
        if (expression instanceof FieldPath path) {
            return path;
        }
        return expression instanceof Aggregate aggregate
                        && (aggregate.function() == Aggregate.Function.MIN
                                || aggregate.function() == Aggregate.Function.MAX)
                ? aggregate.path()
                : null;
    }
}
