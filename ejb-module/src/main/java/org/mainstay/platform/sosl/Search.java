package org.mainstay.platform.sosl;

import java.util.List;

/**
 * A search as it was asked for.
 *
 * @param words all of them must be found; {@code *} and {@code ?} stand for others
 * @param scope which fields are looked at
 * @param returning the kinds to search, or none for all that can be
 * @param limit records in all
 */
record Search(List<String> words, Scope scope, List<Returned> returning, int limit) {

    static final int MOST = 2_000;

    /** Which fields are looked at. */
    enum Scope {
        ALL,
        NAME,
        EMAIL,
        PHONE
    }

    /**
     * A kind to search.
     *
     * @param fields as they were listed, or null
     * @param rest what follows them, such as WHERE, ORDER BY and LIMIT, or an empty text
     */
    record Returned(String kind, String fields, String rest) {}
}
