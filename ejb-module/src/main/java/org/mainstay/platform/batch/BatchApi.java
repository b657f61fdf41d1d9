package org.mainstay.platform.batch;

import java.util.List;
import org.mainstay.platform.record.SaveResult;

/** The door for several operations at once, for whoever is logged in. */
public interface BatchApi {

    /**
     * Carries the operations out as if each were sent by itself, one after the other, in one transaction.
     *
     * <p>A transaction that is under way already must have been begun by
     * {@link org.mainstay.platform.database.RetriedTransactions}.
     *
     * @return one result for each operation, in order; a refused one has written nothing
     * @throws OperationRefusedException when the batch is all-or-none and an operation was refused: the first one;
     *     nothing is written then
     */
    List<SaveResult> run(Batch batch);
}
