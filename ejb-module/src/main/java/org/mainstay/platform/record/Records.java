package org.mainstay.platform.record;

import java.util.List;
import org.mainstay.platform.journal.JournalEntry;
import org.mainstay.platform.query.ListRequest;
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
     */
    RecordView get(RecordType type, long key, String fields);

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
     * The changes of a record, newest first, also while it is in the recycle bin.
     *
     * @param before number that all entries are below, {@code Long.MAX_VALUE} for the newest
     * @param limit 1 to 200
     */
    List<JournalEntry> history(RecordType type, long key, long before, int limit);
}
