package org.mainstay.platform.record;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.query.ListQuery;
import org.mainstay.platform.query.Order;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;

/**
 * Compiles what the engine asks for to JPQL. Names come from the registry and values are parameters, so nothing that a
 * caller wrote ever becomes part of a statement.
 */
final class Jpql {

    /** A statement and the values of its parameters, from 1 on. */
    record Statement(String text, List<Object> parameters) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private Jpql() {}

    /** The fields to select, each once: key and version first, for every reader needs them. */
    static List<Field> selection(RecordType type, List<Field> wanted) {
        List<Field> selection = new ArrayList<>(wanted.size() + 2);
        BitSet selected = new BitSet(type.fields().size());
        for (Field field : List.of(type.field("id"), type.field("version"))) {
            selected.set(field.index());
            selection.add(field);
        }
        for (Field field : wanted) {
            if (!selected.get(field.index())) {
                selected.set(field.index());
                selection.add(field);
            }
        }
        return selection;
    }

    static String select(RecordType type, List<Field> selected) {
        return selected.stream().map(f -> "r." + f.name()).collect(Collectors.joining(", ", "select ", "")) + " from "
                + type.apiName() + " r";
    }

    static String whereKeys(int count) {
        return count == 1 ? " where r.id = ?1" : " where r.id in ?1";
    }

    static String byKeys(RecordType type, int count) {
        return "select r from " + type.apiName() + " r" + whereKeys(count) + " order by r.id";
    }

    static String liveKeys(RecordType type, Field unique) {
        return "select r." + unique.name() + ", r.id from " + type.apiName() + " r where r." + unique.name()
                + " in ?1 and r.isDeleted = false";
    }

    static String valuesAmong(RecordType type, Field field) {
        return "select distinct r." + field.name() + " from " + type.apiName() + " r where r." + field.name()
                + " in ?1 and r.isDeleted = false";
    }

    static Statement list(ListQuery query, List<Field> selected) {
        Jpql jpql = new Jpql();
        jpql.text.append(select(query.type(), selected));
        jpql.where(query);
        if (query.after() != null) {
            jpql.text.append(" and ");
            jpql.after(query.order(), query.after(), 0);
        }
        jpql.text.append(query.order().stream()
                .map(o -> "r." + o.field().name() + (o.descending() ? " desc" : ""))
                .collect(Collectors.joining(", ", " order by ", "")));
        return jpql.statement();
    }

    static Statement count(ListQuery query) {
        Jpql jpql = new Jpql();
        jpql.text
                .append("select count(r.id) from ")
                .append(query.type().apiName())
                .append(" r");
        jpql.where(query);
        return jpql.statement();
    }

    private void where(ListQuery query) {
        text.append(" where r.isDeleted = false");
        for (Condition condition : query.conditions()) {
            text.append(" and r.").append(condition.field().name());
            if (condition.value() == null) {
                text.append(" is null");
            } else {
                text.append(" = ").append(parameter(condition.value()));
            }
        }
    }

    /**
     * The rows behind a position, in the expanded form {@code a>? or (a=? and (b>? or …))}: the row form
     * {@code (a,b) > (?,?)} reads every row before the position, and could not order nulls.
     */
    private void after(List<Order> order, List<Object> position, int at) {
        String field = "r." + order.get(at).field().name();
        boolean descending = order.get(at).descending();
        Object value = position.get(at);
        boolean last = at == order.size() - 1;
        text.append('(');
        if (value == null) {
            text.append(descending ? "" : field + " is not null or ")
                    .append('(')
                    .append(field)
                    .append(" is null");
        } else {
            text.append(field).append(descending ? " < " : " > ").append(parameter(value));
            text.append(descending && !last ? " or " + field + " is null" : "");
            text.append(last ? "" : " or (" + field + " = " + parameter(value));
        }
        if (!last) {
            text.append(" and ");
            after(order, position, at + 1);
            text.append(')');
        }
        text.append(')');
    }

    private String parameter(Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }

    private Statement statement() {
        return new Statement(text.toString(), parameters);
    }
}
