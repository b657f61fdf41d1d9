package org.mainstay.platform.record;

import java.util.List;
import org.mainstay.platform.journal.JournalEntry;
import org.mainstay.platform.query.AggregateQuery;
import org.mainstay.platform.query.ListRequest;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.schema.RecordType;

/**
 * The door of the engine: records of any kind, for whoever is logged in. Every protocol and every module goes through
 * it. All methods throw {@link org.mainstay.platform.error.BusinessException} for what a caller did wrong.
 */
public interface Records {

    /** Writes up to {@value SaveRequest#MOST} records; one result for each, in order. */
    List<SaveResult> save(SaveRequest request);

    /**
     * One live record.
     *
     * @param fields names of the fields to read, comma-separated, or null for all that the caller may see
     * @param expand names of relations and lists of related records to read too, comma-separated, or null
     */
    RecordView get(RecordType type, long key, String fields, String expand);

    /**
     * The key of the record that a caller names.
     *
     * @throws org.mainstay.platform.error.BusinessException MISSING_ARGUMENT when it is named by both or neither,
     *     MALFORMED_ID, or NOT_FOUND when no live record has the external id
     */
    long key(RecordType type, RecordKey named);

    /** A page of live records. */
    RecordPage list(RecordType type, ListRequest request, boolean withTotal);

    /**
     * A page of the records that the query finds.
     *
     * @param query its limit holds for all pages together
     * @param pageSize how many records the page has at most
     * @param cursor what the page before gave as {@code next}, or null for the first one
     */
    RecordPage query(Query query, int pageSize, String cursor);

    /** How many records the query finds. */
    long count(Query query);

    /** The values of each group that the query finds, in the order of its columns. */
    List<List<Object>> query(AggregateQuery query);

    /**
     * The changes of a record, newest first, also while it is in the recycle bin.
     *
     * @param before number that all entries are below, {@code Long.MAX_VALUE} for the newest
     * @param limit 1 to 200
     */
    List<JournalEntry> history(RecordType type, long key, long before, int limit);
}
