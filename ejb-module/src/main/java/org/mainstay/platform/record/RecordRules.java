package org.mainstay.platform.record;

import java.util.List;

/**
 * What a module adds to its kind of record. One bean for each kind that has rules; the engine calls it for every
 * change, whatever the protocol, inside the transaction.
 */
public interface RecordRules {

    /** API name of the kind. */
    String kind();

    /** Before create and update, ahead of the checks of fields: may fill in the draft and refuse the change. */
    default void beforeSave(RecordChange change) {}

    /** After create and update are written, in the same transaction. */
    default void afterSave(RecordChange change) {}

    /**
     * After changes of any operation are written, in the same transaction: the place for what follows for other
     * records. They come together, so that a record that many of them belong to is looked at once.
     */
    default void afterWrite(List<RecordChange> changes) {}

    /**
     * Before another record is made to refer to one of this kind, which is there: may refuse that change.
     *
     * @param change of the other record, by that field of which it refers to the record with the key
     */
    default void beforeReference(RecordChange change, String field, long key) {}

    /** Before delete and purge: may refuse. */
    default void beforeDelete(RecordChange change) {}

    /** After the record is gone for good, in the same transaction. */
    default void afterPurge(RecordChange change) {}
}
