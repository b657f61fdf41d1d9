package org.mainstay.platform.sosl;

import java.util.List;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.search.Term;

/**
 * A search as it was asked for.
 *
 * @param scope which fields are looked at
 * @param returning the kinds to search, or none for all that can be
 * @param limit records in all
 */
record Search(Term term, Scope scope, List<Returned> returning, int limit) {

    static final int MOST = 2_000;

    /** Which fields are looked at. */
    enum Scope {
        ALL,
        NAME,
        EMAIL,
        PHONE;

        boolean has(Field field) {
            return switch (this) {
                case ALL -> true;
                case NAME -> field.is(Trait.NAME);
                case EMAIL -> field.type() == FieldType.EMAIL;
                case PHONE -> field.type() == FieldType.PHONE;
            };
        }
    }

    /**
     * A kind to search.
     *
     * @param fields as they were listed, or null
     * @param rest what follows them, such as WHERE, ORDER BY and LIMIT, or an empty text
     */
    record Returned(String kind, String fields, String rest) {

        String query() {
            return "SELECT " + (fields == null ? "Id" : fields) + " FROM " + kind + " " + rest;
        }
    }
}
