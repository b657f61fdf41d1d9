package org.mainstay.platform.database;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Container-managed transactions as values.
 *
 * <p>What is to happen before the commit happens at the end of the method that began the work, while the transaction is
 * still active. A {@code beforeCompletion} callback would not do: a connection that is asked for there is, on Payara,
 * another one, which commits by itself and keeps its rows when the transaction fails.
 */
@Stateless
@Local(Transactions.class)
@TransactionAttribute(SUPPORTS)
public class ContainerTransactions implements Transactions {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry registry;

    private static final class LastActions {
        private final List<Runnable> actions = new ArrayList<>();
    }

    @Override
    @TransactionAttribute(REQUIRED)
    public <T> T required(Supplier<T> work) {
        return registry.getResource(LastActions.class) == null ? begin(work) : work.get();
    }

    @Override
    @TransactionAttribute(REQUIRES_NEW)
    public <T> T requiresNew(Supplier<T> work) {
        return begin(work);
    }

    @Override
    @TransactionAttribute(NOT_SUPPORTED)
    public <T> T outside(Supplier<T> work) {
        return work.get();
    }

    private <T> T begin(Supplier<T> work) {
        LastActions last = new LastActions();
        registry.putResource(LastActions.class, last);
        T result = work.get();
        last.actions.forEach(Runnable::run);
        registry.putResource(LastActions.class, null);
        return result;
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
        LastActions last = (LastActions) registry.getResource(LastActions.class);
        if (last == null) {
            throw new IllegalStateException("the work was not begun by required() or requiresNew()");
        }
        last.actions.add(action);
    }
}
