package org.mainstay.platform.soql;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.mainstay.platform.query.Aggregate;
import org.mainstay.platform.query.ChildQuery;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.schema.Schema.ChildRelation;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.soql.grammar.SoqlParser.ChildrenContext;
import org.mainstay.platform.soql.grammar.SoqlParser.FunctionContext;
import org.mainstay.platform.soql.grammar.SoqlParser.SelectContext;
import org.mainstay.platform.soql.grammar.SoqlParser.SelectItemContext;
import org.mainstay.platform.soql.grammar.SoqlParser.SelectedContext;

/** Reads SELECTs: the query itself, those of children, and those of semi-joins. */
final class SelectReader {

    private static final int MOST_CHILD_QUERIES = 20;

    /** How many children of each record are read when the query does not say. */
    private static final int MOST_CHILDREN = 200;

    private final Reading reading;
    private final SourceReader sources;

    SelectReader(Reading reading) {
        this.reading = reading;
        this.sources = new SourceReader(reading);
    }

    SoqlQuery root(SelectContext select) {
        Scope scope = sources.kind(select);
        if (isCount(select)) {
            return new SoqlQuery.Count(closed(select, filtered(select, scope, Query.of(scope.type()))));
        }
        boolean grouped =
                !select.groupItem().isEmpty() || select.selectItem().stream().anyMatch(this::isAggregate);
        if (grouped) {
            return new GroupReader(reading, scope)
                    .read(select, where(select, scope), new Closing(reading).read(select));
        }
        return records(select, scope);
    }

    private Query closed(SelectContext select, Query query) {
        return new Closing(reading).read(select) ? query.withDeleted() : query;
    }

    private SoqlQuery.Records records(SelectContext select, Scope scope) {
        List<SoqlQuery.Records> children = new ArrayList<>();
        List<ChildQuery> queries = new ArrayList<>();
        for (SelectItemContext item : select.selectItem()) {
            if (item instanceof ChildrenContext child) {
                if (children.size() == MOST_CHILD_QUERIES) {
                    throw reading.text.malformed(
                            child.getStart(), "a query has at most " + MOST_CHILD_QUERIES + " child queries");
                }
                children(child.select(), scope, children, queries);
            }
        }
        SoqlQuery.Records own = own(select, scope, queries);
        return new SoqlQuery.Records(closed(select, own.query()), own.items(), children);
    }

    private SoqlQuery.Records own(SelectContext select, Scope scope, List<ChildQuery> children) {
        ItemReader items = new ItemReader(reading, scope);
        items.read(select);
        Query query = filtered(select, scope, Query.of(scope.type()))
                .select(items.paths())
                .with(children)
                .orderBy(new OrderReader(reading, scope).read(select));
        return new SoqlQuery.Records(query, items.items(), List.of());
    }

    /** With conditions, limit and offset. */
    private Query filtered(SelectContext select, Scope scope, Query query) {
        return query.where(where(select, scope))
                .limit(Limits.limit(reading.text, select.limit))
                .offset(Limits.offset(reading.text, select.offset));
    }

    private Condition where(SelectContext select, Scope scope) {
        Condition mine = new Closing(reading).scope(select, scope.type());
        if (select.WHERE() == null) {
            return mine;
        }
        OperandReader operands = new OperandReader(reading, scope);
        Condition where = new ConditionReader(
                        reading, operand -> operands.plain(operand, Trait.FILTERABLE, "filtered"), this::inner)
                .read(select.condition(0));
        return mine.equals(Condition.ANY_RECORD) ? where : mine.and(where);
    }

    private boolean isCount(SelectContext select) {
        SelectItemContext first = select.selectItem(0);
        boolean isCount = first instanceof SelectedContext selected
                && selected.operand().function() != null
                && OperandReader.name(selected.operand().function()).equals(Aggregate.Function.COUNT.name())
                && selected.operand().function().operand().isEmpty();
        if (isCount && (select.selectItem().size() > 1 || !select.groupItem().isEmpty() || select.ORDER() != null)) {
            throw reading.text.malformed(first.getStart(), "COUNT() stands alone: it has no fields, groups or order");
        }
        return isCount;
    }

    private boolean isAggregate(SelectItemContext item) {
        if (!(item instanceof SelectedContext selected)) {
            return false;
        }
        FunctionContext function = selected.operand().function();
        return function != null
                && OperandReader.aggregate(OperandReader.name(function)).isPresent();
    }

    private void children(
            SelectContext select, Scope parent, List<SoqlQuery.Records> children, List<ChildQuery> queries) {
        ChildRelation relation = sources.children(select, parent);
        refuse(symbol(select.GROUP()), select.offset, closing(select));
        refuseNested(select);
        SoqlQuery.Records own = own(select, sources.scope(select, relation.type()), List.of());
        Query query = own.query().limit(Math.min(own.query().limit(), MOST_CHILDREN));
        children.add(new SoqlQuery.Records(query, own.items(), List.of()));
        queries.add(new ChildQuery(relation.field(), query));
    }

    private void refuseNested(SelectContext select) {
        for (SelectItemContext item : select.selectItem()) {
            if (item instanceof ChildrenContext) {
                throw reading.text.malformed(item.getStart(), "child queries have no child queries");
            }
            if (isAggregate(item)) {
                throw reading.text.malformed(item.getStart(), "Only root queries support aggregate expressions");
            }
        }
    }

    private static Token symbol(TerminalNode word) {
        return word == null ? null : word.getSymbol();
    }

    private static Token closing(SelectContext select) {
        return select.closing().isEmpty() ? null : select.closing(0).getStart();
    }

    /** Clauses that may not stand there, null where they do not. */
    private void refuse(Token... clauses) {
        for (Token clause : clauses) {
            if (clause != null) {
                throw reading.text.unexpected(clause);
            }
        }
    }

    /** The query of a semi-join: one field that holds ids, and conditions. */
    private Query inner(SelectContext select) {
        Scope scope = sources.kind(select);
        SelectItemContext only = select.selectItem(0);
        boolean isField = select.selectItem().size() == 1
                && only instanceof SelectedContext selected
                && selected.operand().path() != null
                && selected.alias() == null;
        if (!isField) {
            throw reading.text.malformed(only.getStart(), "a query behind IN selects one field");
        }
        refuse(symbol(select.GROUP()), symbol(select.ORDER()), select.limit, select.offset, closing(select));
        FieldPath field = scope.field(((SelectedContext) only).operand().path(), Trait.FILTERABLE, "filtered");
        return Query.of(scope.type()).select(List.of(field)).where(where(select, scope));
    }
}
