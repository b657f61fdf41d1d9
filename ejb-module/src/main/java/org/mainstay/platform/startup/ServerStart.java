package org.mainstay.platform.startup;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.mainstay.platform.config.Notices;
import org.mainstay.platform.custom.CustomSchema;
import org.mainstay.platform.custom.SurplusStorage;
import org.mainstay.platform.database.Durability;
import org.mainstay.platform.database.Migration;
import org.mainstay.platform.record.EntityBindings;
import org.mainstay.platform.time.JvmTimeZone;

/**
 * What happens when the application is deployed: check what the server runs on, migrate, load the kinds of record,
 * then tell the modules. If any of it fails the deployment fails, and the launcher finds the reason in a notice.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ServerStart {

    private static final Logger LOG = Logger.getLogger(ServerStart.class.getName());

    @Inject
    private DataSource dataSource;

    @Inject
    private EntityManager entities;

    @Inject
    private EntityBindings bindings;

    @Inject
    private CustomSchema customSchema;

    @Inject
    private SurplusStorage surplus;

    @Inject
    private Notices notices;

    @Inject
    private Readiness readiness;

    @Inject
    private Event<SchemaLoaded> schemaLoaded;

    @PostConstruct
    void start() {
        try {
            JvmTimeZone.complaint(ZoneId.systemDefault()).ifPresent(complaint -> {
                throw refuse(complaint, null);
            });
            requireDurability();
            int migrations = Migration.run(dataSource);
            customSchema.start(bindings.read(entities.getMetamodel()));
            surplus.drop();
            schemaLoaded.fire(new SchemaLoaded());
            readiness.open();
            LOG.log(Level.INFO, "Started, {0} migrations applied", migrations);
        } catch (SQLException e) {
            throw refuse("The database cannot be reached: " + e.getMessage(), e);
        } catch (FlywayException e) {
            String reason = e.getMessage().lines().findFirst().orElse("unknown");
            throw refuse("The schema of the database could not be migrated: " + reason, e);
        }
    }

    private void requireDurability() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            List<String> complaints = Durability.complaints(connection);
            if (!complaints.isEmpty()) {
                throw refuse("The database is not safe to run on: " + String.join("; ", complaints) + ".", null);
            }
        }
    }

    private IllegalStateException refuse(String sentence, Exception cause) {
        notices.leave("refused", sentence);
        return new IllegalStateException(sentence, cause);
    }
}
