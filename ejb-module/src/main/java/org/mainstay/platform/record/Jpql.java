package org.mainstay.platform.record;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;

/**
 * Compiles what the engine asks for to JPQL. Names come from the registry and values are parameters, so nothing that a
 * caller wrote ever becomes part of a statement.
 */
final class Jpql {

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
}
