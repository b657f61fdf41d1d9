package org.mainstay.support;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.mainstay.platform.database.Migration;
import org.mainstay.platform.record.EntityBindings;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Protocol;

/** A migrated database of its own with the persistence unit on it; statements are counted. */
public final class TestPlatform {

    private static TestPlatform shared;

    private final DataSource pool;
    private final LocalTransactions transactions;
    private final EntityBindings bindings = new EntityBindings();
    private final Registry registry = new Registry();

    private TestPlatform() {
        pool = TestDatabase.empty();
        Migration.run(pool);
        transactions = new LocalTransactions(
                ProxyDataSourceBuilder.create(pool).countQuery().build());
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.jtaDataSource", null);
        properties.put("jakarta.persistence.nonJtaDataSource", transactions.dataSource());
        EntityManagerFactory factory = Persistence.createEntityManagerFactory("mainstay", properties);
        transactions.use(factory);
        registry.replace(bindings.read(factory.getMetamodel()));
    }

    /** The one that tests share, each with records of its own. */
    public static synchronized TestPlatform shared() {
        if (shared == null) {
            shared = new TestPlatform();
        }
        return shared;
    }

    /** One for a test that changes the model. */
    public static TestPlatform own() {
        return new TestPlatform();
    }

    public DataSource dataSource() {
        return transactions.dataSource();
    }

    /** Straight to the database, whatever transaction the thread is in. */
    public DataSource pool() {
        return pool;
    }

    public LocalTransactions transactions() {
        return transactions;
    }

    public Registry registry() {
        return registry;
    }

    public EntityBindings bindings() {
        return bindings;
    }

    /** A caller in that role, in whose name the system user stands. */
    public static CallerContext caller(String role) {
        CallerContext system = CallerContext.system(UUID.randomUUID().toString());
        return new CallerContext(
                system.userId(), role, role, system.zone(), system.locale(), Protocol.REST, system.requestId());
    }
}
