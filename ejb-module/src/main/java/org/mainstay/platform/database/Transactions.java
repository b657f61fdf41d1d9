package org.mainstay.platform.database;

import java.util.function.Supplier;

/**
 * The transactions of whoever runs the platform: the container's in a server. Only the platform and the services of
 * modules use it; protocols open no transaction.
 */
public interface Transactions {

    /** Runs in the transaction under way, or in one of its own. */
    <T> T required(Supplier<T> work);

    /** Runs in a transaction of its own and commits it. */
    <T> T requiresNew(Supplier<T> work);

    /** Runs outside of the transaction under way, if there is one, which waits for it. */
    <T> T outside(Supplier<T> work);

    boolean isActive();

    /** A thing of which there is one in each transaction, made at the first call. */
    <R> R bound(Class<R> kind, Supplier<R> make);

    /** Runs the action as the last thing before the transaction under way commits; a failure rolls it back. */
    void beforeCommit(Runnable action);
}
