package org.mainstay.platform.query;

/**
 * A list as a caller asks for it, in text; null where nothing is asked.
 *
 * @param filter RSQL
 * @param sort field names, comma-separated, a minus in front for descending
 * @param fields field names, comma-separated
 * @param expand names of relations and lists of related records, comma-separated
 * @param limit 1 to {@link ListRequests#MOST}
 */
public record ListRequest(String filter, String sort, String fields, String expand, Integer limit, String cursor) {

    /** Without related records. */
    public ListRequest(String filter, String sort, String fields, Integer limit, String cursor) {
        this(filter, sort, fields, null, limit, cursor);
    }
}
