package org.mainstay.integration.bulk;

import jakarta.ejb.ApplicationException;

/** Somebody else has the lane, or the job was stopped: the chunk under way must leave nothing. */
@ApplicationException(rollback = true)
final class LaneLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LaneLostException() {
        super("the lane is in other hands", null, false, false);
    }
}
