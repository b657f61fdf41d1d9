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
import org.mainstay.platform.schema.Reference;

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

    static String select(String entity, List<Field> selected) {
        return selected.stream().map(Jpql::columns).collect(Collectors.joining(", ", "select ", "")) + from(entity);
    }

    private static String columns(Field field) {
        String column = "r." + field.name();
        return EntityBinding.isToSeveral(field) ? column + ", r." + EntityBinding.kindMember(field) : column;
    }

    private static String from(String entity) {
        return " from " + entity + " r";
    }

    static String whereKeys(int count) {
        return count == 1 ? " where r.id = ?1" : " where r.id in ?1";
    }

    static String byKeys(String entity, int count) {
        return "select r" + from(entity) + whereKeys(count) + " order by r.id";
    }

    static String liveKeys(String entity, Field unique) {
        return "select r." + unique.name() + ", r.id" + from(entity) + " where r." + unique.name()
                + " in ?1 and r.isDeleted = false";
    }

    /** The keys among parameter 1 that rows have in the field; parameter 2 is the kind, where that is a question. */
    static String referred(String entity, Field field, boolean alsoDeleted) {
        return "select distinct r." + field.name() + from(entity) + whereRefers(field)
                + (alsoDeleted ? "" : " and r.isDeleted = false");
    }

    static String referring(String entity, Field field, boolean deleted) {
        return "select r.id" + from(entity) + whereRefers(field) + " and r.isDeleted = " + deleted + " order by r.id";
    }

    private static String whereRefers(Field field) {
        return " where r." + field.name() + " in ?1"
                + (EntityBinding.isToSeveral(field) ? " and r." + EntityBinding.kindMember(field) + " = ?2" : "");
    }

    static String deletedBefore(String entity) {
        return "select r.id" + from(entity) + " where r.isDeleted = true and r.systemModstamp < ?1 and r.id > ?2"
                + " order by r.id";
    }

    static Statement list(String entity, ListQuery query, List<Field> selected) {
        Jpql jpql = new Jpql();
        jpql.text.append(select(entity, selected));
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

    static Statement count(String entity, ListQuery query) {
        Jpql jpql = new Jpql();
        jpql.text.append("select count(r.id)").append(from(entity));
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
            if (condition.value() instanceof Reference reference) {
                text.append(" and r.").append(EntityBinding.kindMember(condition.field()));
                text.append(" = ").append(parameter(reference.kind()));
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
        parameters.add(value instanceof Reference reference ? (Object) reference.key() : value);
        return "?" + parameters.size();
    }

    private Statement statement() {
        return new Statement(text.toString(), parameters);
    }
}
