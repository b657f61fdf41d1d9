package org.mainstay.identity.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.security.UserPrincipal;

/** Users as callers, for work that is done in their name while they are away. */
@Dependent
public class ActiveUsers {

    private static final String FIND = "select id, username, role, timeZoneSidKey, localeSidKey from user"
            + " where id = ? and isActive and not isDeleted";

    private final Sql sql;

    @Inject
    public ActiveUsers(Sql sql) {
        this.sql = sql;
    }

    /** With the role that the user has now; nobody when the user is not active. */
    public Optional<UserPrincipal> find(long userId) {
        return sql.query(FIND, ActiveUsers::user, userId).stream().findFirst();
    }

    private static UserPrincipal user(ResultSet row) throws SQLException {
        return UserPrincipals.of(
                row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
    }
}
