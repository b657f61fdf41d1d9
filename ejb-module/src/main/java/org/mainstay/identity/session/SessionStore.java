package org.mainstay.identity.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mainstay.identity.user.UserPrincipals;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.security.UserPrincipal;

/** The sessions in the database. */
@Dependent
public class SessionStore {

    /** Writing on each call would cost more than what is gained by so little more time. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private static final String INSERT = "insert into session (hash, userId, createdAt, expiresAt) values (?, ?, ?, ?)";
    private static final String FIND =
            "select s.expiresAt, u.id, u.username, u.role, u.timeZoneSidKey, u.localeSidKey from session s"
                    + " join user u on u.id = s.userId where s.hash = ? and s.expiresAt > ? and u.isActive and not u.isDeleted";
    private static final String PROLONG = "update session set expiresAt = ? where hash = ? and expiresAt < ?";
    private static final String OF_USER = "delete from session where userId = (select id from user where username = ?)";

    private final Sql sql;
    private final RememberedSessions remembered;
    private final Clock clock;
    private final Duration lifetime;

    /** @param seconds {@code MAINSTAY_SESSION_SECONDS}: how long a session lasts without a call */
    @Inject
    public SessionStore(
            Sql sql,
            RememberedSessions remembered,
            Clock clock,
            @ConfigProperty(name = "mainstay.session.seconds", defaultValue = "7200") int seconds) {
        this.sql = sql;
        this.remembered = remembered;
        this.clock = clock;
        this.lifetime = Duration.ofSeconds(seconds);
    }

    private record Found(LocalDateTime expires, UserPrincipal user) {}

    Duration lifetime() {
        return lifetime;
    }

    void insert(SessionId id, long userId) {
        Instant now = clock.instant();
        sql.update(INSERT, id.hash(), userId, column(now), column(now.plus(lifetime)));
    }

    /** The same as {@link #look}, asked of the database at most every few seconds. */
    public Optional<UserPrincipal> use(String text) {
        if (text == null) {
            return Optional.empty();
        }
        UserPrincipal known = remembered.find(text, System.nanoTime());
        if (known != null) {
            return Optional.of(known);
        }
        long forgotten = remembered.forgotten();
        Optional<UserPrincipal> user = look(text);
        user.ifPresent(found -> remembered.remember(text, found, System.nanoTime(), forgotten));
        return user;
    }

    /** Whose session it is, if it has not ended and the user may still log in; it lasts longer from now on. */
    Optional<UserPrincipal> look(String text) {
        SessionId id = new SessionId(text);
        if (!id.isPossible()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Found> found = sql.query(FIND, SessionStore::found, id.hash(), column(now)).stream()
                .findFirst();
        LocalDateTime until = column(now.plus(lifetime));
        found.filter(f -> f.expires().isBefore(until.minus(precision())))
                .ifPresent(f -> sql.update(PROLONG, until, id.hash(), until));
        return found.map(Found::user);
    }

    private Duration precision() {
        Duration tenth = lifetime.dividedBy(10);
        return tenth.compareTo(PRECISION) < 0 ? tenth : PRECISION;
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getObject(1, LocalDateTime.class),
                UserPrincipals.of(
                        row.getLong(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6)));
    }

    /** @return whether there was one */
    boolean remove(SessionId id, long userId) {
        if (!id.isPossible()) {
            return false;
        }
        boolean removed = sql.update("delete from session where hash = ? and userId = ?", id.hash(), userId) == 1;
        remembered.forget(id.text());
        return removed;
    }

    void removeOf(String username) {
        sql.update(OF_USER, username);
    }

    void removeExpired() {
        sql.update("delete from session where expiresAt <= ?", column(clock.instant()));
    }

    private static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
