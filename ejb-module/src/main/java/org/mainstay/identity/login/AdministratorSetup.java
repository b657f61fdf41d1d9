package org.mainstay.identity.login;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mainstay.identity.user.Credentials;
import org.mainstay.platform.config.Notices;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.record.RecordEngine;
import org.mainstay.platform.record.RecordWrite;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Roles;
import org.mainstay.platform.startup.SchemaLoaded;

/**
 * Makes the first user, {@code admin}, when nobody can log in yet; the password comes from
 * {@code MAINSTAY_ADMIN_PASSWORD}. User and password are one transaction. Of two nodes that try at once one fails on
 * the unique username, tries again and finds that the user is there.
 */
@Dependent
public class AdministratorSetup {

    private static final Logger LOG = Logger.getLogger(AdministratorSetup.class.getName());
    private static final String USERNAME = "admin";

    private final Registry registry;
    private final RetriedTransactions transactions;
    private final RecordEngine engine;
    private final Credentials credentials;
    private final Notices notices;
    private final Optional<String> password;

    @Inject
    public AdministratorSetup(
            Registry registry,
            RetriedTransactions transactions,
            RecordEngine engine,
            Credentials credentials,
            Notices notices,
            @ConfigProperty(name = "mainstay.admin.password") Optional<String> password) {
        this.registry = registry;
        this.transactions = transactions;
        this.engine = engine;
        this.credentials = credentials;
        this.notices = notices;
        this.password = password;
    }

    void atStart(@Observes SchemaLoaded loaded) {
        if (credentials.exist()) {
            return;
        }
        if (password.isEmpty()) {
            LOG.warning("Nobody can log in: set MAINSTAY_ADMIN_PASSWORD and start again to make the user admin.");
            return;
        }
        CallerContext system = CallerContext.system("start");
        if (transactions.run(() -> create(system))) {
            notices.leave("administrator-created", USERNAME);
            LOG.log(Level.INFO, "Created the user {0}", USERNAME);
        }
    }

    private boolean create(CallerContext system) {
        if (credentials.exist()) {
            return false; // another node was faster
        }
        RecordType users = registry.schema().type("User");
        FieldValues admin = new FieldValues(users)
                .set("username", USERNAME)
                .set("lastName", "Administrator")
                .set("role", Roles.ADMIN);
        long key = engine.save(system, SaveRequest.of(users, Operation.CREATE, RecordWrite.create(admin)))
                .get(0)
                .record()
                .key();
        credentials.set(key, USERNAME, password.orElseThrow());
        return true;
    }
}
