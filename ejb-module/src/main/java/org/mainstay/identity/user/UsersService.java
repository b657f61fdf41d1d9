package org.mainstay.identity.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.Records;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Callers;
import org.mainstay.platform.security.Roles;

/** Users behind their door; each method is one transaction. */
@Stateless
@Local(UsersApi.class)
@RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION, Roles.VIEWER})
public class UsersService implements UsersApi {

    private Callers callers;
    private Records records;
    private Registry registry;
    private Credentials credentials;

    public UsersService() {}

    @Inject
    public UsersService(Callers callers, Records records, Registry registry, Credentials credentials) {
        this.callers = callers;
        this.records = records;
        this.registry = registry;
        this.credentials = credentials;
    }

    @Override
    public void setPassword(long userKey, String password) {
        CallerContext caller = callers.current();
        if (caller.userId() != userKey && !caller.role().equals(Roles.ADMIN)) {
            throw new BusinessException(
                    ErrorCode.INSUFFICIENT_ACCESS, "Only administrators set the passwords of others.");
        }
        RecordType users = registry.schema().type("User");
        String username = records.get(users, userKey, "username", null).record().text("username");
        credentials.set(userKey, username, password);
    }
}
