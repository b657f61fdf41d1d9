package org.mainstay.platform.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * How far a reader has come.
 *
 * @param seq number of the last change it took; 0 at the beginning
 * @param at moment of that change
 */
record JournalPosition(long seq, Instant at) {

    /**
     * Later numbers can bear earlier moments, since the moment is taken when the insert starts; by no more than this.
     * The date bound keeps a read from touching every partition.
     */
    private static final Duration DISORDER = Duration.ofHours(1);

    LocalDateTime searchFrom() {
        return JournalRows.column(at.minus(DISORDER));
    }
}
