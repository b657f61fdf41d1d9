package org.mainstay.identity.user;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;

/** The password hashes. They are in a table of their own, outside the registry, so no read of records can meet one. */
@Dependent
public class Credentials {

    private static final int SHORTEST = 15;
    private static final int LONGEST = 128;

    private static final String SET = "insert into credential (userId, hash, changedAt)"
            + " values (?, ?, utc_timestamp(3)) on duplicate key update hash = values(hash), changedAt = values(changedAt)";
    private static final String FIND = "select u.id, u.username, u.role, u.timeZoneSidKey, u.localeSidKey, c.hash"
            + " from user u join credential c on c.userId = u.id"
            + " where u.username = ? and u.isActive and not u.isDeleted";

    private final Sql sql;
    private final PasswordHash hashes;
    private final Event<AccessChanged> accessChanged;

    @Inject
    public Credentials(Sql sql, PasswordHash hashes, Event<AccessChanged> accessChanged) {
        this.sql = sql;
        this.hashes = hashes;
        this.accessChanged = accessChanged;
    }

    /** An active user who has a password. */
    public record Login(long userId, String username, String role, String timeZone, String locale, String hash) {}

    /** By username in any case. */
    public Optional<Login> find(String username) {
        return sql.query(FIND, Credentials::login, username.toLowerCase(Locale.ROOT)).stream()
                .findFirst();
    }

    private static Login login(ResultSet row) throws SQLException {
        return new Login(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    /** Whether anybody has a password. */
    public boolean exist() {
        return !sql.query("select 1 from credential limit 1", row -> true).isEmpty();
    }

    /** Replaces the password of a user, in the transaction under way. */
    public void set(long userId, String username, String password) {
        check(username, password);
        sql.update(SET, userId, hashes.of(password));
        accessChanged.fire(new AccessChanged(username));
    }

    private static void check(String username, String password) {
        String complaint = null;
        int characters = password == null ? 0 : password.codePointCount(0, password.length());
        if (characters < SHORTEST || characters > LONGEST) {
            complaint = "A password has " + SHORTEST + " to " + LONGEST + " characters.";
        } else if (password.toLowerCase(Locale.ROOT).contains(username)) {
            complaint = "A password does not contain the username.";
        } else if (password.codePoints().distinct().count() < 5) {
            complaint = "A password has at least 5 different characters.";
        }
        if (complaint != null) {
            throw BusinessException.of(
                    List.of(new Problem(ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION, "password", complaint)));
        }
    }
}
