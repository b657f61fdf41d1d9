package org.mainstay.platform.soql;

import java.util.List;
import org.mainstay.platform.schema.RecordType;

/** The door for queries in SOQL, for whoever is logged in. Every protocol that takes them goes through it. */
public interface SoqlQueries {

    /**
     * Answers a query, or a page of it.
     *
     * @param pageSize how many records a page has at most
     * @param cursor what the page before gave as {@code next}, with the same text, or null for the first one
     * @throws org.mainstay.platform.error.BusinessException what {@link SoqlReader} refuses, INVALID_CURSOR, or
     *     LIMIT_EXCEEDED when there are too many groups
     */
    SoqlAnswer query(String soql, int pageSize, String cursor);

    /** The same, in which records in the recycle bin may take part, as {@code ALL ROWS} in the query has them. */
    SoqlAnswer query(String soql, boolean alsoDeleted, int pageSize, String cursor);

    /**
     * Those of the records of a query that have one of these keys, on one page.
     *
     * @param keys in the order in which the records come when the query has none, and are cut off by its limit
     * @param most records of the answer
     * @throws org.mainstay.platform.error.BusinessException MALFORMED_QUERY when it asks for counts or groups, and what
     *     {@link SoqlReader} refuses
     */
    SoqlAnswer.Records among(String soql, List<Long> keys, int most);

    /**
     * Live records by their keys, in no order.
     *
     * @param fields paths as in SOQL
     * @throws org.mainstay.platform.error.BusinessException INVALID_FIELD
     */
    SoqlAnswer.Records retrieve(RecordType type, List<String> fields, List<Long> keys);
}
