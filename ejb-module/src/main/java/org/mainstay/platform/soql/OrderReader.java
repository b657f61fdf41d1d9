package org.mainstay.platform.soql;

import java.util.List;
import java.util.function.Function;
import org.mainstay.platform.query.Aggregate;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Order;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.soql.grammar.SoqlParser.OperandContext;
import org.mainstay.platform.soql.grammar.SoqlParser.OrderItemContext;
import org.mainstay.platform.soql.grammar.SoqlParser.SelectContext;

/** Reads what stands behind ORDER BY. As in the CRM, records without a value come first unless the query says last. */
final class OrderReader {

    private static final int LONGEST = 10;

    private final Reading reading;
    private final Function<OperandContext, Operand> operands;

    OrderReader(Reading reading, Scope scope) {
        this(reading, operand -> new OperandReader(reading, scope).plain(operand, Trait.SORTABLE, "sorted"));
    }

    OrderReader(Reading reading, Function<OperandContext, Operand> operands) {
        this.reading = reading;
        this.operands = operands;
    }

    List<Order> read(SelectContext select) {
        if (select.orderItem().size() > LONGEST) {
            throw reading.text.malformed(
                    select.orderItem(LONGEST).getStart(), "ORDER BY has at most " + LONGEST + " fields");
        }
        return select.orderItem().stream().map(this::order).toList();
    }

    private Order order(OrderItemContext item) {
        Operand operand = operands.apply(item.operand());
        boolean descending = item.DESC() != null;
        return isNeverNull(operand)
                ? Order.by(operand.expression(), descending)
                : new Order(operand.expression(), descending, item.LAST() == null);
    }

    /** Where nulls go makes no difference then, and the order of an index will do. */
    private static boolean isNeverNull(Operand operand) {
        if (operand.expression() instanceof FieldPath path) {
            return path.isDirect()
                    && (path.field().is(Trait.REQUIRED)
                            || path.field().is(Trait.SYSTEM)
                            || path.field().type() == FieldType.BOOLEAN);
        }
        return operand.expression() instanceof Aggregate aggregate
                && (aggregate.function() == Aggregate.Function.COUNT
                        || aggregate.function() == Aggregate.Function.COUNT_DISTINCT);
    }
}
