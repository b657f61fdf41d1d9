package org.mainstay.platform.soql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.mainstay.platform.query.Aggregate;
import org.mainstay.platform.query.AggregateQuery;
import org.mainstay.platform.query.AggregateQuery.Column;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.query.Expression;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.soql.grammar.SoqlParser.FunctionContext;
import org.mainstay.platform.soql.grammar.SoqlParser.GroupItemContext;
import org.mainstay.platform.soql.grammar.SoqlParser.OperandContext;
import org.mainstay.platform.soql.grammar.SoqlParser.SelectContext;
import org.mainstay.platform.soql.grammar.SoqlParser.SelectItemContext;
import org.mainstay.platform.soql.grammar.SoqlParser.SelectedContext;

/** Reads queries with aggregates or GROUP BY. */
final class GroupReader {

    private static final int MOST_COLUMNS = 100;

    private final Reading reading;
    private final Scope scope;
    private final OperandReader operands;
    private final List<Expression> groups = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int unnamed;

    GroupReader(Reading reading, Scope scope) {
        this.reading = reading;
        this.scope = scope;
        this.operands = new OperandReader(reading, scope);
    }

    SoqlQuery.Groups read(SelectContext select, Condition where, boolean alsoDeleted) {
        select.groupItem().forEach(this::group);
        select.selectItem().forEach(this::column);
        Condition having = select.having == null
                ? Condition.ANY_RECORD
                : new ConditionReader(reading, this::value, this::noQuery).read(select.having);
        return new SoqlQuery.Groups(new AggregateQuery(
                scope.type(),
                columns,
                where,
                groups,
                having,
                new OrderReader(reading, this::value).read(select),
                Limits.limit(reading.text, select.limit),
                Limits.offset(reading.text, select.offset),
                alsoDeleted));
    }

    private void group(GroupItemContext item) {
        FunctionContext function = item.operand().function();
        if (function != null && Set.of("ROLLUP", "CUBE").contains(OperandReader.name(function))) {
            throw reading.text.malformed(
                    function.getStart(), "GROUP BY " + OperandReader.name(function) + " is not offered");
        }
        if (groups.size() == MOST_COLUMNS) {
            throw reading.text.malformed(item.getStart(), "GROUP BY has at most " + MOST_COLUMNS + " fields");
        }
        groups.add(operands.plain(item.operand(), Trait.FILTERABLE, "grouped").expression());
    }

    private void column(SelectItemContext item) {
        if (!(item instanceof SelectedContext selected)) {
            throw reading.text.malformed(item.getStart(), "groups have neither child queries nor TYPEOF");
        }
        if (columns.size() == MOST_COLUMNS) {
            throw reading.text.malformed(item.getStart(), "a query selects at most " + MOST_COLUMNS + " aggregates");
        }
        Expression value = value(selected.operand()).expression();
        Token alias = selected.alias() == null ? null : selected.alias().getStart();
        String name;
        if (alias != null) {
            name = alias.getText();
        } else {
            name = value instanceof FieldPath path ? path.field().name() : "expr" + unnamed++;
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw reading.text.malformed(item.getStart(), "duplicate alias: " + name);
        }
        columns.add(new Column(name, value));
    }

    /** A value of a group: an aggregate, or what it is grouped by. */
    private Operand value(OperandContext operand) {
        FunctionContext function = operand.function();
        Optional<Aggregate.Function> aggregate =
                function == null ? Optional.empty() : OperandReader.aggregate(OperandReader.name(function));
        if (aggregate.isPresent()) {
            return operands.aggregate(function, aggregate.get());
        }
        Operand value = operands.plain(operand, Trait.FILTERABLE, "grouped");
        if (!groups.contains(value.expression())) {
            throw reading.text.malformed(
                    operand.getStart(), "Field must be grouped or aggregated: " + SoqlText.shown(operand.getText()));
        }
        return value;
    }

    private Query noQuery(SelectContext select) {
        throw reading.text.unexpected(select.getStart());
    }
}
