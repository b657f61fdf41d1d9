package org.mainstay.platform.record;

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

    /** Before delete and purge: may refuse. */
    default void beforeDelete(RecordChange change) {}

    /** After the record is gone for good, in the same transaction. */
    default void afterPurge(RecordChange change) {}
}
