package org.mainstay.platform.custom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/**
 * Changes of the model, one at a time on all nodes. What the database needs is made while the transaction is open; what
 * the model says counts from its commit on. A node that dies between leaves something surplus behind, never something
 * that is missing.
 */
@Dependent
public class SchemaChanges {

    private static final String CLAIM = "update schema_state set version = version + 1";

    private final RetriedTransactions transactions;
    private final Sql sql;
    private final CustomSchema schema;

    @Inject
    public SchemaChanges(RetriedTransactions transactions, Sql sql, CustomSchema schema) {
        this.transactions = transactions;
        this.sql = sql;
        this.schema = schema;
    }

    /** Runs work that changes the model, whole or not at all. */
    <T> T run(Supplier<T> work) {
        return transactions.run(() -> {
            sql.update(CLAIM);
            T result = work.get();
            requireSound();
            return result;
        });
    }

    /** What the rules of single fields cannot see: deleting in a circle, say. */
    private void requireSound() {
        try {
            schema.read();
        } catch (IllegalArgumentException e) {
            throw new BusinessException(
                    ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION,
                    "The model would contradict itself: " + e.getMessage());
        }
    }
}
