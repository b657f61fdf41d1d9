package org.mainstay.platform.record;

import java.time.Instant;
import java.util.List;
import org.mainstay.platform.schema.RecordType;

/** The door for systems that keep a copy of records: what changed in a span of time, as far as the caller may see it. */
public interface RecordReplication {

    /** Records in one answer, at most. */
    int MOST = 600_000;

    /** How far back changes are told. */
    int DAYS_OF_UPDATES = 30;

    /** How far back deletions are told. */
    int DAYS_OF_DELETIONS = 15;

    /** @param at when it last changed so within the span */
    record Change(long key, Instant at) {}

    /**
     * What changed.
     *
     * @param earliest the first moment that can be asked for
     * @param covered until when nothing is missing: where the next question begins
     */
    record Changes(List<Change> changes, Instant earliest, Instant covered) {}

    /**
     * Live records that were created, changed or restored from one moment on and before another.
     *
     * @throws org.mainstay.platform.error.BusinessException INVALID_PARAMETER when the span is none or begins more than
     *     {@value #DAYS_OF_UPDATES} days ago, LIMIT_EXCEEDED
     */
    Changes updated(RecordType type, Instant from, Instant before);

    /** Records that were deleted, merged away or purged and have not come back; {@value #DAYS_OF_DELETIONS} days. */
    Changes deleted(RecordType type, Instant from, Instant before);
}
