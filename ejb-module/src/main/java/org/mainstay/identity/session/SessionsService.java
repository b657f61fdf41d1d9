package org.mainstay.identity.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.record.Records;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.security.Callers;
import org.mainstay.platform.security.Roles;

/** Sessions behind their door. */
@Stateless
@Local(SessionsApi.class)
@RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION, Roles.VIEWER})
public class SessionsService implements SessionsApi {

    private Callers callers;
    private SessionStore store;
    private Records records;
    private Registry registry;

    public SessionsService() {}

    @Inject
    public SessionsService(Callers callers, SessionStore store, Records records, Registry registry) {
        this.callers = callers;
        this.store = store;
        this.records = records;
        this.registry = registry;
    }

    @Override
    public String open() {
        RecordType organizations = registry.schema().type("Organization");
        long organization =
                records.query(Query.of(organizations), 1, null).records().get(0).key();
        SessionId id = SessionId.fresh(organizations.id(organization).toShortString());
        store.insert(id, callers.current().userId());
        return id.text();
    }

    @Override
    public boolean end(String id) {
        return store.remove(new SessionId(id), callers.current().userId());
    }

    @Override
    public Duration lifetime() {
        return store.lifetime();
    }
}
