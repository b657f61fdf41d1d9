package org.mainstay.platform.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mainstay.platform.query.Access;
import org.mainstay.platform.query.AggregateQuery;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;

/**
 * The storage port: where rows are read and written. It works in the transaction under way, holds no rule, and throws
 * {@link org.mainstay.platform.database.StorageFailure} when the database refuses.
 */
public interface RecordStore {

    /** The rows with those keys, deleted ones too, whole, locked against other writers until the transaction ends. */
    Map<Long, FieldValues> lock(RecordType type, Collection<Long> keys);

    /** The given fields of the rows with those keys, deleted ones too, in no order. */
    List<FieldValues> read(RecordType type, Collection<Long> keys, List<Field> fields);

    /** Which of the values live rows have in a unique field, and the keys of those rows. */
    Map<Object, Long> liveKeys(RecordType type, Field unique, Collection<?> values);

    /** Which of these records of the target live rows refer to by the field; those in the recycle bin if asked. */
    Set<Long> referred(RecordType type, Field field, RecordType target, Collection<Long> keys, boolean alsoDeleted);

    /** The rows, either live or in the recycle bin, that refer by the field to one of these records of the target. */
    List<Long> referring(RecordType type, Field field, RecordType target, Collection<Long> keys, boolean deleted);

    /** Rows in the recycle bin since before the moment, by key, from after that key on. */
    List<Long> deletedBefore(RecordType type, Instant moment, long after, int limit);

    /** Numbers of an auto-number field that no record has had. */
    List<Long> nextNumbers(RecordType type, Field field, int count);

    /** Which of the keys live rows have; none of those rows can be deleted by others until the transaction ends. */
    Set<Long> holdLive(RecordType type, Collection<Long> keys);

    /** The rows of the query that the caller may see, in order. */
    List<Row> list(Query query, Access access);

    /** How many rows the query has on all its pages. */
    long count(Query query, Access access);

    /** The values of each group, in the order of the query's columns. */
    List<List<Object>> groups(AggregateQuery query, Access access);

    /** Writes new rows as one batch and sets their keys and versions. */
    void insert(RecordType type, List<FieldValues> records);

    /** Writes what differs from the locked rows as one batch and sets the new versions. */
    void update(RecordType type, List<FieldValues> records);

    void remove(RecordType type, Collection<Long> keys);
}
