package org.mainstay.platform.record;

/** The door for merging records that stand for the same person or company, for whoever is logged in. */
public interface RecordMerges {

    /**
     * Merges records into one: what refers to the others refers to it from then on, and the others go into the recycle
     * bin, where they tell into which they were merged. All of it happens, or nothing.
     *
     * @return the record that stays, as it is now
     * @throws org.mainstay.platform.error.BusinessException UNSUPPORTED_OPERATION when records of the kind are not
     *     merged, LIMIT_EXCEEDED when more than {@value MergeRequest#MOST_CHILDREN} records would move, or what is wrong
     *     with a record that would have to change
     */
    SaveResult merge(MergeRequest request);
}
