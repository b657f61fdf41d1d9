package org.mainstay.platform.query;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.Node;
import cz.jirutka.rsql.parser.ast.RSQLOperators;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.ValueReader;

/** Reads filters in RSQL: equality so far, joined by {@code ;} or {@code and}. */
final class FilterReader {

    private static final int LONGEST = 4_000;
    private static final int MOST_PARENTHESES = 100;
    private static final RSQLParser PARSER = new RSQLParser(Set.of(RSQLOperators.EQUAL));

    private final RecordType type;
    private final Function<String, Field> fields;
    private final ValueReader values;

    /** @param fields finds a field that the caller may filter by, or throws */
    FilterReader(RecordType type, Function<String, Field> fields, ValueReader values) {
        this.type = type;
        this.fields = fields;
        this.values = values;
    }

    List<Condition> read(String filter) {
        if (filter.length() > LONGEST) {
            throw malformed("it is longer than " + LONGEST + " characters");
        }
        if (filter.chars().filter(c -> c == '(').count() > MOST_PARENTHESES) {
            throw malformed("it has more than " + MOST_PARENTHESES + " parentheses");
        }
        List<Condition> conditions = new ArrayList<>();
        collect(parse(filter), conditions);
        return conditions;
    }

    private static Node parse(String filter) {
        try {
            return PARSER.parse(filter);
        } catch (RSQLParserException e) {
            String cause = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw malformed(cause.lines().findFirst().orElse("it cannot be parsed"));
        }
    }

    private void collect(Node node, List<Condition> conditions) {
        if (node instanceof AndNode and) {
            and.forEach(child -> collect(child, conditions));
        } else if (node instanceof ComparisonNode comparison) {
            conditions.add(condition(comparison));
        } else {
            throw malformed("conditions are joined by ';' or 'and' only");
        }
    }

    private Condition condition(ComparisonNode comparison) {
        Field field = fields.apply(comparison.getSelector());
        String text = comparison.getArguments().get(0);
        if (field.type().isText() && text.indexOf('*') >= 0) {
            throw malformed("'*' in a value is not offered");
        }
        return new Condition(field, values.read(type, field, text));
    }

    private static BusinessException malformed(String why) {
        return new BusinessException(ErrorCode.MALFORMED_QUERY, "The filter cannot be read: " + why + ".");
    }
}
