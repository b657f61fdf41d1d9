package org.mainstay.platform.database;

import jakarta.ejb.ApplicationException;

/**
 * Rolls the transaction back and has whoever began it by {@link RetriedTransactions} run the work again at once: the
 * work has learnt what it must do otherwise. It has to learn something each time, or this never ends.
 */
@ApplicationException(rollback = true)
public final class RepeatTransaction extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RepeatTransaction() {
        super("to be run again", null, false, false);
    }
}
