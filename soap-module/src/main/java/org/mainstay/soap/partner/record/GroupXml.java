package org.mainstay.soap.partner.record;

import java.math.BigDecimal;
import java.util.List;
import org.mainstay.platform.query.Aggregate;
import org.mainstay.platform.query.AggregateQuery;
import org.mainstay.platform.query.Expression;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.schema.ValueText;
import org.mainstay.soap.partner.shape.Content;
import org.mainstay.soap.partner.shape.XmlOut;

/** Writes the groups of a query as records of the kind {@code AggregateResult}, whose values say their type. */
public final class GroupXml {

    private final AggregateQuery asked;
    private final ValueText values;

    public GroupXml(AggregateQuery asked, ValueText values) {
        this.asked = asked;
        this.values = values;
    }

    public Content of(List<Object> group) {
        return (out, name) -> {
            out.open(name, "sf:sObject").element("sf:type", "AggregateResult").nil("sf:Id");
            for (int i = 0; i < group.size(); i++) {
                AggregateQuery.Column column = asked.columns().get(i);
                write(out, "sf:" + name(column), column.value(), group.get(i));
            }
            out.close(name);
        };
    }

    /** What was given no name is called like its field. */
    private static String name(AggregateQuery.Column column) {
        boolean own =
                column.value() instanceof FieldPath path && path.field().name().equals(column.name());
        return own ? ((FieldPath) column.value()).field().apiName() : column.name();
    }

    private void write(XmlOut out, String name, Expression of, Object value) {
        if (value == null) {
            out.nil(name);
            return;
        }
        FieldPath path = field(of);
        String text = path == null ? plain(value) : ApiNames.text(values, path.type(), path.field(), value);
        out.open(name, type(path, value)).characters(text).close(name);
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String type(FieldPath path, Object value) {
        if (path != null) {
            String type = FieldTypes.of(path.field()).soapType();
            return type.equals("tns:ID") ? "xsd:string" : type;
        }
        return value instanceof Long number && number == number.intValue()
                ? "xsd:int"
                : value instanceof Number ? "xsd:double" : "xsd:string";
    }

    private static FieldPath field(Expression expression) {
        if (expression instanceof FieldPath path) {
            return path;
        }
        boolean ofOneRecord = expression instanceof Aggregate aggregate
                && (aggregate.function() == Aggregate.Function.MIN || aggregate.function() == Aggregate.Function.MAX);
        return ofOneRecord ? ((Aggregate) expression).path() : null;
    }
}
