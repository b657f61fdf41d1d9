package org.mainstay.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mainstay.identity.user.AccessChanged;
import org.mainstay.platform.security.UserPrincipal;

class VerifiedLoginsTest {

    private final VerifiedLogins logins = new VerifiedLogins();
    private final UserPrincipal ann = new UserPrincipal(7, "ann", "agent", ZoneOffset.UTC, Locale.ROOT);

    private Optional<UserPrincipal> find(String username, String password) {
        return logins.findOr(username, password, Optional::empty);
    }

    @Test
    void of_equal_credentials_that_come_at_once_one_is_checked() throws Exception {
        AtomicInteger checks = new AtomicInteger();
        CountDownLatch allThere = new CountDownLatch(8);
        ExecutorService requests = Executors.newFixedThreadPool(8);
        Callable<Optional<UserPrincipal>> request = () -> {
            allThere.countDown();
            allThere.await();
            return logins.findOr("ann", "secret", () -> {
                checks.incrementAndGet();
                logins.remember("ann", "secret", ann, logins.forgotten());
                return Optional.of(ann);
            });
        };
        for (Future<Optional<UserPrincipal>> answer : requests.invokeAll(Collections.nCopies(8, request))) {
            assertThat(answer.get()).containsSame(ann);
        }
        requests.shutdown();
        assertThat(checks).hasValue(1);
    }

    @Test
    void only_the_very_same_credentials_are_remembered() {
        logins.remember("ann", "secret", ann, logins.forgotten());
        assertThat(find("ann", "secret")).containsSame(ann);
        assertThat(find("ann", "Secret")).isEmpty();
        assertThat(find("an", "nsecret")).isEmpty();
        assertThat(find("bob", "secret")).isEmpty();
    }

    @Test
    void a_log_in_that_was_looked_up_before_a_change_of_access_is_not_remembered() {
        long before = logins.forgotten();
        logins.forgetAfter(new AccessChanged("ann"));
        logins.remember("ann", "old secret", ann, before);
        assertThat(find("ann", "old secret")).isEmpty();
    }

    @Test
    void a_change_of_access_forgets_the_user_and_nobody_else() {
        logins.remember("ann", "secret", ann, logins.forgotten());
        logins.remember(
                "bob", "secret", new UserPrincipal(8, "bob", "agent", ZoneOffset.UTC, Locale.ROOT), logins.forgotten());
        logins.forgetAfter(new AccessChanged("ann"));
        assertThat(find("ann", "secret")).isEmpty();
        assertThat(find("bob", "secret")).isPresent();
    }
}
