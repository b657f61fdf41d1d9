package org.mainstay.platform.soql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.query.Condition.Operator;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.soql.grammar.SoqlParser.ComparatorContext;
import org.mainstay.platform.soql.grammar.SoqlParser.ComparedContext;
import org.mainstay.platform.soql.grammar.SoqlParser.ComparisonContext;
import org.mainstay.platform.soql.grammar.SoqlParser.ConditionContext;
import org.mainstay.platform.soql.grammar.SoqlParser.JoinedInContext;
import org.mainstay.platform.soql.grammar.SoqlParser.LikeContext;
import org.mainstay.platform.soql.grammar.SoqlParser.ListedContext;
import org.mainstay.platform.soql.grammar.SoqlParser.MultiPickedContext;
import org.mainstay.platform.soql.grammar.SoqlParser.OperandContext;
import org.mainstay.platform.soql.grammar.SoqlParser.SelectContext;
import org.mainstay.platform.soql.grammar.SoqlParser.TermContext;
import org.mainstay.platform.soql.grammar.SoqlParser.TextContext;
import org.mainstay.platform.soql.grammar.SoqlParser.ValueContext;

/** Reads what stands behind WHERE or HAVING. */
final class ConditionReader {

    private final Reading reading;
    private final ComparisonReader comparisons;
    private final Function<OperandContext, Operand> operands;
    private final Function<SelectContext, Query> inner;

    /**
     * @param operands reads the left side of a comparison
     * @param inner reads the query of a semi-join, or refuses it
     */
    ConditionReader(Reading reading, Function<OperandContext, Operand> operands, Function<SelectContext, Query> inner) {
        this.reading = reading;
        this.comparisons = new ComparisonReader(reading);
        this.operands = operands;
        this.inner = inner;
    }

    Condition read(ConditionContext condition) {
        List<Condition> parts = condition.term().stream().map(this::term).toList();
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return condition.OR().isEmpty() ? new Condition.All(parts) : new Condition.Any(parts);
    }

    private Condition term(TermContext term) {
        Condition condition = term.condition() != null ? read(term.condition()) : comparison(term.comparison());
        return term.NOT() == null ? condition : new Condition.Not(condition);
    }

    private Condition comparison(ComparisonContext comparison) {
        if (comparison instanceof ComparedContext compared) {
            Operand left = operand(compared.operand(), 1);
            return comparisons.compare(left, operator(compared.comparator()), compared.value());
        }
        if (comparison instanceof LikeContext like) {
            return like(operand(like.operand(), 1), like.value());
        }
        if (comparison instanceof ListedContext listed) {
            Condition in = listed(operand(listed.operand(), listed.value().size()), listed.value());
            return listed.NOT() == null ? in : new Condition.Not(in);
        }
        if (comparison instanceof JoinedInContext joined) {
            Condition in = joined(operand(joined.operand(), 1), joined.select());
            return joined.NOT() == null ? in : new Condition.Not(in);
        }
        MultiPickedContext picked = (MultiPickedContext) comparison;
        Condition includes = includes(operand(picked.operand(), picked.value().size()), picked.value());
        return picked.EXCLUDES() == null ? includes : new Condition.Not(includes);
    }

    /** One text names the values that must all be there, with semicolons between them. */
    private Condition includes(Operand left, List<ValueContext> values) {
        if (left.field().type() != FieldType.MULTI_PICKLIST || !(left.expression() instanceof FieldPath path)) {
            throw reading.text.error(
                    ErrorCode.INVALID_QUERY_FILTER_OPERATOR,
                    left.at(),
                    "INCLUDES and EXCLUDES are for multi-select picklists; '"
                            + left.field().apiName() + "' is none");
        }
        return new Condition.Includes(
                path,
                values.stream()
                        .map(value -> (String) reading.literals.read(left.type(), left.field(), value))
                        .map(text -> List.of(text.split(";")))
                        .toList());
    }

    private Operand operand(OperandContext operand, int values) {
        reading.count(operand.getStart(), values);
        return operands.apply(operand);
    }

    private static Operator operator(ComparatorContext comparator) {
        return switch (comparator.getText()) {
            case "=" -> Operator.EQ;
            case "<" -> Operator.LT;
            case "<=" -> Operator.LE;
            case ">" -> Operator.GT;
            case ">=" -> Operator.GE;
            default -> Operator.NE;
        };
    }

    private Condition like(Operand left, ValueContext value) {
        if (!left.field().type().isText()) {
            throw reading.text.error(
                    ErrorCode.INVALID_QUERY_FILTER_OPERATOR,
                    left.at(),
                    "invalid operator on field '" + left.field().apiName() + "': LIKE is for texts");
        }
        if (!(value instanceof TextContext)) {
            throw reading.literals.wrongType(left.field(), value);
        }
        StringBuilder pattern = new StringBuilder();
        StringLiteral.read(reading.text, value.getStart(), (character, wildcard) -> {
            boolean special = character == '%' || character == '_' || character == '\\';
            pattern.append(special && !wildcard ? "\\" : "").append(character);
        });
        return new Condition.Like(left.expression(), pattern.toString());
    }

    /** Days and empty texts are conditions of their own; all other values are one list. */
    private Condition listed(Operand left, List<ValueContext> values) {
        List<Condition> parts = new ArrayList<>();
        List<Object> plain = new ArrayList<>();
        for (ValueContext value : values) {
            Condition equal = comparisons.compare(left, Operator.EQ, value);
            if (equal instanceof Condition.Comparison comparison && comparison.operator() == Operator.EQ) {
                plain.add(comparison.value());
            } else {
                parts.add(equal);
            }
        }
        if (!plain.isEmpty()) {
            parts.add(new Condition.In(left.expression(), plain));
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
    }

    private Condition joined(Operand left, SelectContext select) {
        Query query = inner.apply(select);
        FieldPath right = query.fields().get(0);
        boolean isId = left.expression() instanceof FieldPath
                && Keys.of(left.type(), left.field()).stream().anyMatch(Keys.of(right.type(), right.field())::contains);
        if (!isId) {
            throw reading.text.malformed(
                    left.at(),
                    "The inner select field '" + right.field().apiName() + "' and the outer field '"
                            + left.field().apiName() + "' must be ids of the same kind of record");
        }
        return new Condition.InQuery((FieldPath) left.expression(), query);
    }
}
