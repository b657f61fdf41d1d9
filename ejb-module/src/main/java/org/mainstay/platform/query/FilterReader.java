package org.mainstay.platform.query;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.Node;
import cz.jirutka.rsql.parser.ast.RSQLOperators;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.ValueReader;

/**
 * Reads filters in RSQL. In a text, {@code *} stands for any text; a backslash ahead of it makes it mean itself.
 * {@code =null=} asks for records without a value, {@code =notnull=} for those with one.
 */
final class FilterReader {

    private static final int LONGEST = 4_000;
    private static final int MOST_PARENTHESES = 100;
    private static final int MOST_CONDITIONS = 100;
    private static final int MOST_VALUES = 200;
    private static final RSQLParser PARSER = new RSQLParser(RSQLOperators.defaultOperators());

    private final Function<String, FieldPath> paths;
    private final ValueReader values;
    private int conditions;

    /** @param paths finds a field that the caller may filter by, or throws */
    FilterReader(Function<String, FieldPath> paths, ValueReader values) {
        this.paths = paths;
        this.values = values;
    }

    Condition read(String filter) {
        if (filter.length() > LONGEST) {
            throw malformed("it is longer than " + LONGEST + " characters");
        }
        if (filter.chars().filter(c -> c == '(').count() > MOST_PARENTHESES) {
            throw malformed("it has more than " + MOST_PARENTHESES + " parentheses");
        }
        return condition(parse(filter));
    }

    private static Node parse(String filter) {
        try {
            return PARSER.parse(filter);
        } catch (RSQLParserException e) {
            String cause = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw malformed(cause.lines().findFirst().orElse("it cannot be parsed"));
        }
    }

    private Condition condition(Node node) {
        if (node instanceof LogicalNode several) {
            List<Condition> parts = StreamSupport.stream(several.spliterator(), false)
                    .map(this::condition)
                    .toList();
            return node instanceof AndNode ? new Condition.All(parts) : new Condition.Any(parts);
        }
        if (++conditions > MOST_CONDITIONS) {
            throw malformed("it has more than " + MOST_CONDITIONS + " conditions");
        }
        return comparison((ComparisonNode) node);
    }

    private Condition comparison(ComparisonNode node) {
        FieldPath path = paths.apply(node.getSelector());
        ComparisonOperator operator = node.getOperator();
        if (operator.equals(RSQLOperators.IN)) {
            return in(path, node.getArguments());
        }
        if (operator.equals(RSQLOperators.NOT_IN)) {
            return new Condition.Not(in(path, node.getArguments()));
        }
        if (operator.equals(RSQLOperators.IS_NULL)) {
            return Condition.equal(path, null);
        }
        if (operator.equals(RSQLOperators.NOT_NULL)) {
            return new Condition.Comparison(path, Condition.Operator.NE, null);
        }
        String text = node.getArguments().get(0);
        if (operator.equals(RSQLOperators.EQUAL)) {
            return equal(path, text);
        }
        if (operator.equals(RSQLOperators.NOT_EQUAL)) {
            Condition equal = equal(path, text);
            return equal instanceof Condition.Comparison c
                    ? new Condition.Comparison(path, Condition.Operator.NE, c.value())
                    : new Condition.Not(equal);
        }
        if (path.field().type() == FieldType.BOOLEAN || path.field().relation() != null) {
            throw malformed(path + " has no order, so " + operator.getSymbol() + " says nothing of it");
        }
        return new Condition.Comparison(path, ordered(operator), value(path, text));
    }

    private static Condition.Operator ordered(ComparisonOperator operator) {
        if (operator.equals(RSQLOperators.LESS_THAN)) {
            return Condition.Operator.LT;
        }
        if (operator.equals(RSQLOperators.LESS_THAN_OR_EQUAL)) {
            return Condition.Operator.LE;
        }
        return operator.equals(RSQLOperators.GREATER_THAN) ? Condition.Operator.GT : Condition.Operator.GE;
    }

    private Condition equal(FieldPath path, String text) {
        if (path.field().type().isText()) {
            Wildcards wildcards = Wildcards.read(text);
            return wildcards.isPattern()
                    ? new Condition.Like(path, wildcards.pattern())
                    : Condition.equal(path, value(path, wildcards.literal()));
        }
        return Condition.equal(path, value(path, text));
    }

    private Condition in(FieldPath path, List<String> texts) {
        if (texts.isEmpty() || texts.size() > MOST_VALUES) {
            throw malformed("a list has 1 to " + MOST_VALUES + " values");
        }
        return new Condition.In(
                path, texts.stream().map(text -> value(path, text)).toList());
    }

    private Object value(FieldPath path, String text) {
        return values.read(path.type(), path.field(), text);
    }

    private static BusinessException malformed(String why) {
        return new BusinessException(ErrorCode.MALFORMED_QUERY, "The filter cannot be read: " + why + ".");
    }
}
