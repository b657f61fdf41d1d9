package org.mainstay.platform.query.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.query.Expression;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.schema.Reference;

/** Conditions as SQL. Each is written so that it is true exactly when the model says so, whatever is null. */
final class Conditions {

    private final Source source;

    Conditions(Source source) {
        this.source = source;
    }

    /** Empty for a condition that always holds. */
    SqlText sql(Condition condition) {
        return condition.equals(Condition.ANY_RECORD) ? new SqlText() : any(condition);
    }

    private SqlText any(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return comparison(comparison);
        }
        if (condition instanceof Condition.Like like) {
            return new SqlText().add(column(like.left()) + " like ").value(like.pattern());
        }
        if (condition instanceof Condition.In in) {
            return in(in);
        }
        if (condition instanceof Condition.InQuery in) {
            return new SqlText().add(column(in.left()) + " in ").add(values(in.query()));
        }
        if (condition instanceof Condition.Includes includes) {
            return includes(includes);
        }
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), " and ", "true");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), " or ", "false");
        }
        return not(((Condition.Not) condition).part());
    }

    private String column(Expression expression) {
        return Expressions.sql(source, expression);
    }

    private SqlText joined(List<Condition> parts, String by, String whenNone) {
        if (parts.isEmpty()) {
            return new SqlText().add(whenNone);
        }
        SqlText all = new SqlText();
        for (Condition part : parts) {
            all.add(all.isEmpty() ? "(" : by).add(any(part));
        }
        return all.add(")");
    }

    private SqlText comparison(Condition.Comparison comparison) {
        String column = column(comparison.left());
        boolean not = comparison.operator() == Condition.Operator.NE;
        Object value = comparison.value();
        if (value == null) {
            return new SqlText().add(column + (not ? " is not null" : " is null"));
        }
        if (value instanceof Reference reference) {
            String kind = source.kindColumn((FieldPath) comparison.left());
            SqlText same = new SqlText().add("(" + column + " = ").value(value).add(" and " + kind + " = ");
            same.value(reference.kind()).add(")");
            return not ? new SqlText().add("(").add(same).add(" is not true)") : same;
        }
        if (not) {
            return new SqlText().add("(" + column + " <> ").value(value).add(" or " + column + " is null)");
        }
        return new SqlText().add(column + sign(comparison.operator())).value(value);
    }

    private static String sign(Condition.Operator operator) {
        return switch (operator) {
            case EQ -> " = ";
            case NE -> " <> ";
            case LT -> " < ";
            case LE -> " <= ";
            case GT -> " > ";
            case GE -> " >= ";
        };
    }

    private SqlText in(Condition.In in) {
        String column = column(in.left());
        List<Object> values = in.values().stream().filter(Objects::nonNull).toList();
        SqlText found = new SqlText();
        Map<String, List<Object>> byKind = values.stream()
                .collect(Collectors.groupingBy(
                        v -> v instanceof Reference r ? r.kind() : "", LinkedHashMap::new, Collectors.toList()));
        byKind.forEach((kind, some) -> {
            found.add(found.isEmpty() ? "(" : " or ").add("(" + column + " in ").list(some);
            if (!kind.isEmpty()) {
                found.add(" and " + source.kindColumn((FieldPath) in.left()) + " = ")
                        .value(kind);
            }
            found.add(")");
        });
        if (values.size() < in.values().size()) {
            found.add(found.isEmpty() ? "(" : " or ").add(column + " is null");
        }
        return found.isEmpty() ? found.add("false") : found.add(")");
    }

    /** The values that the one field of the query has. */
    private SqlText values(Query query) {
        Source inner = source.inner(query);
        String column = inner.column(query.fields().get(0));
        SqlText where =
                inner.where(new SqlText().add(column + " is not null"), new Conditions(inner).sql(query.where()));
        return new SqlText()
                .add("(select " + column)
                .add(inner.from())
                .add(where)
                .add(")");
    }

    /** Values stand between semicolons. */
    private SqlText includes(Condition.Includes includes) {
        String column = column(includes.left());
        SqlText any = new SqlText();
        for (List<String> all : includes.anyOf()) {
            any.add(any.isEmpty() ? "((" : ") or (");
            String separator = "";
            for (String value : all) {
                any.add(separator + "locate(").value(";" + value + ";").add(", concat(';', " + column + ", ';')) > 0");
                separator = " and ";
            }
        }
        return any.add("))");
    }

    /** An index can serve these forms, but not {@code is not true}. */
    private SqlText not(Condition part) {
        if (part instanceof Condition.InQuery in) {
            String column = column(in.left());
            return new SqlText()
                    .add("(" + column + " is null or " + column + " not in ")
                    .add(values(in.query()))
                    .add(")");
        }
        return new SqlText().add("(").add(any(part)).add(" is not true)");
    }
}
