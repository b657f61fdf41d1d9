package org.mainstay.support;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.mainstay.platform.database.Transactions;

/** The container's transactions without a container: connection and entity manager belong to the thread's transaction. */
public final class LocalTransactions implements Transactions {

    private static final Set<String> LEFT_TO_THE_TRANSACTION = Set.of("close", "commit", "rollback", "setAutoCommit");

    private final DataSource pool;
    private final ThreadLocal<Deque<Open>> open = ThreadLocal.withInitial(ArrayDeque::new);
    private EntityManagerFactory factory;

    public LocalTransactions(DataSource pool) {
        this.pool = pool;
    }

    public void use(EntityManagerFactory entityManagers) {
        factory = entityManagers;
    }

    private static final class Open {
        private final Connection connection;
        private final Map<Class<?>, Object> bound = new HashMap<>();
        private final List<Runnable> beforeCommit = new ArrayList<>();
        private EntityManager entities;

        private Open(Connection connection) {
            this.connection = connection;
        }
    }

    @Override
    public <T> T required(Supplier<T> work) {
        return isActive() ? work.get() : requiresNew(work);
    }

    @Override
    public <T> T requiresNew(Supplier<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            Open transaction = new Open(connection);
            open.get().push(transaction);
            boolean committed = false;
            try {
                T result = work.get();
                transaction.beforeCommit.forEach(Runnable::run);
                connection.commit();
                committed = true;
                return result;
            } finally {
                if (!committed) {
                    connection.rollback();
                }
                end(transaction);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void end(Open transaction) {
        open.get().pop();
        if (transaction.entities != null) {
            transaction.entities.getTransaction().rollback(); // what was flushed is on the connection already
            transaction.entities.close();
        }
    }

    @Override
    public <T> T outside(Supplier<T> work) {
        Deque<Open> waiting = open.get();
        open.set(new ArrayDeque<>());
        try {
            return work.get();
        } finally {
            open.set(waiting);
        }
    }

    @Override
    public boolean isActive() {
        return !open.get().isEmpty();
    }

    @Override
    public <R> R bound(Class<R> kind, Supplier<R> make) {
        Map<Class<?>, Object> bound = open.get().peek().bound;
        Object there = bound.get(kind);
        if (there == null) {
            there = make.get();
            bound.put(kind, there);
        }
        return kind.cast(there);
    }

    @Override
    public void beforeCommit(Runnable action) {
        open.get().peek().beforeCommit.add(action);
    }

    /** The thread's transaction's entity manager, as a container would inject it. */
    public EntityManager entityManager() {
        return proxy(EntityManager.class, (method, arguments) -> {
            if (isActive()) {
                Open transaction = open.get().peek();
                if (transaction.entities == null) {
                    transaction.entities = factory.createEntityManager();
                    transaction.entities.getTransaction().begin();
                }
                return method.invoke(transaction.entities, arguments);
            }
            return method.invoke(factory.createEntityManager(), arguments);
        });
    }

    /** Connections of the thread's transaction, or of their own outside one. */
    public DataSource dataSource() {
        return new DataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return isActive() ? shared(open.get().peek().connection) : pool.getConnection();
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }

            @Override
            public PrintWriter getLogWriter() {
                return null;
            }

            @Override
            public void setLogWriter(PrintWriter writer) {
                // nothing is logged
            }

            @Override
            public void setLoginTimeout(int seconds) {
                // the pool decides
            }

            @Override
            public int getLoginTimeout() {
                return 0;
            }

            @Override
            public Logger getParentLogger() {
                return Logger.getGlobal();
            }

            @Override
            public <T> T unwrap(Class<T> kind) throws SQLException {
                return pool.unwrap(kind);
            }

            @Override
            public boolean isWrapperFor(Class<?> kind) throws SQLException {
                return pool.isWrapperFor(kind);
            }
        };
    }

    private static Connection shared(Connection connection) {
        return proxy(
                Connection.class,
                (method, arguments) -> LEFT_TO_THE_TRANSACTION.contains(method.getName())
                        ? null
                        : method.invoke(connection, arguments));
    }

    private interface Call {
        Object on(java.lang.reflect.Method method, Object[] arguments)
                throws IllegalAccessException, InvocationTargetException;
    }

    private static <T> T proxy(Class<T> kind, Call call) {
        Object made = Proxy.newProxyInstance(
                LocalTransactions.class.getClassLoader(), new Class<?>[] {kind}, (proxy, method, arguments) -> {
                    try {
                        return call.on(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return kind.cast(made);
    }
}
