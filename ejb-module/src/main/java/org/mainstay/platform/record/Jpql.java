package org.mainstay.platform.record;

import org.mainstay.platform.schema.Field;

/**
 * Compiles what the engine asks for to JPQL. Names come from the registry and values are parameters, so nothing that a
 * caller wrote ever becomes part of a statement.
 */
final class Jpql {

    private Jpql() {}

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
