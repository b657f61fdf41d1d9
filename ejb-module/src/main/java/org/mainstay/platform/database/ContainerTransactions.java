package org.mainstay.platform.database;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/** Container-managed transactions as values. */
@Stateless
@Local(Transactions.class)
@TransactionAttribute(SUPPORTS)
public class ContainerTransactions implements Transactions {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry registry;

    @Override
    @TransactionAttribute(REQUIRED)
    public <T> T required(Supplier<T> work) {
        return work.get();
    }

    @Override
    @TransactionAttribute(REQUIRES_NEW)
    public <T> T requiresNew(Supplier<T> work) {
        return work.get();
    }

    @Override
    public boolean isActive() {
        return registry.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    @Override
    public <R> R bound(Class<R> kind, Supplier<R> make) {
        Object there = registry.getResource(kind);
        if (there == null) {
            there = make.get();
            registry.putResource(kind, there);
        }
        return kind.cast(there);
    }

    @Override
    public void beforeCommit(Runnable action) {
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                action.run();
            }

            @Override
            public void afterCompletion(int status) {
                // the transaction is over; nothing is kept
            }
        });
    }
}
