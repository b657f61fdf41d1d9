package org.mainstay.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mainstay.identity.user.AccessChanged;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.record.TestRecords;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.support.TestPlatform;

class SessionStoreDbTest {

    private static final int LIFETIME = 600;

    private final Sql sql = new Sql(TestPlatform.shared().pool());
    private final MovedClock clock = new MovedClock();
    private final RememberedSessions remembered = new RememberedSessions();
    private final SessionStore store = new SessionStore(sql, remembered, clock, LIFETIME);
    private final FieldValues user = new TestRecords(related -> List.of())
            .create(
                    "User",
                    "username",
                    "s-" + UUID.randomUUID(),
                    "lastName",
                    "x",
                    "role",
                    "agent",
                    "isActive",
                    true,
                    "localeSidKey",
                    "de_AT");

    /** Stands still until it is moved. */
    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-01-31T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private void wait(int seconds) {
        clock.now = clock.now.plus(Duration.ofSeconds(seconds));
    }

    private String open() {
        SessionId id = SessionId.fresh("00D000000000001");
        store.insert(id, user.key());
        return id.text();
    }

    @Test
    void a_session_tells_its_user() {
        assertThat(store.use(open())).hasValueSatisfying(principal -> {
            assertThat(principal.userId()).isEqualTo(user.key());
            assertThat(principal.role()).isEqualTo("agent");
        });
        assertThat(store.use(SessionId.fresh("00D000000000001").text())).isEmpty();
        assertThat(store.use("nonsense")).isEmpty();
        assertThat(store.use(null)).isEmpty();
    }

    @Test
    void the_id_is_nowhere_in_the_database() {
        String id = open();
        assertThat(sql.query("select hex(hash) from session", row -> row.getString(1)))
                .noneMatch(hash -> id.contains(hash) || hash.contains(id));
        assertThat(id).matches("00D000000000001![\\w-]{43}");
    }

    @Test
    void it_lasts_as_long_as_it_is_used() {
        String id = open();
        for (int i = 0; i < 5; i++) {
            wait(LIFETIME - 10);
            assertThat(store.look(id)).isPresent();
        }
        wait(LIFETIME + 1);
        assertThat(store.look(id)).isEmpty();
        store.removeExpired();
        assertThat(store.remove(new SessionId(id), user.key())).isFalse();
    }

    @Test
    void its_user_alone_ends_it() {
        String id = open();
        assertThat(store.remove(new SessionId(id), 1)).isFalse();
        assertThat(store.remove(new SessionId(id), user.key())).isTrue();
        assertThat(store.use(id)).isEmpty();
    }

    @Test
    void it_ends_with_the_access_of_its_user() {
        String id = open();
        assertThat(store.use(id)).isPresent();
        store.removeOf(user.text("username"));
        assertThat(store.use(id)).isPresent();
        remembered.forgetAfter(new AccessChanged(user.text("username")));
        assertThat(store.use(id)).isEmpty();
        String another = open();
        sql.update("update user set isActive = false where id = ?", user.key());
        assertThat(store.use(another)).isEmpty();
    }
}
