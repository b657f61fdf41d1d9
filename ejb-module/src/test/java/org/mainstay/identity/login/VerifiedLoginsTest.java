package org.mainstay.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mainstay.identity.user.AccessChanged;
import org.mainstay.platform.security.UserPrincipal;

class VerifiedLoginsTest {

    private final VerifiedLogins logins = new VerifiedLogins();
    private final UserPrincipal ann = new UserPrincipal(7, "ann", "agent", ZoneOffset.UTC, Locale.ROOT);

    @Test
    void only_the_very_same_credentials_are_remembered() {
        logins.remember("ann", "secret", ann, logins.forgotten());
        assertThat(logins.find("ann", "secret")).containsSame(ann);
        assertThat(logins.find("ann", "Secret")).isEmpty();
        assertThat(logins.find("an", "nsecret")).isEmpty();
        assertThat(logins.find("bob", "secret")).isEmpty();
    }

    @Test
    void a_log_in_that_was_looked_up_before_a_change_of_access_is_not_remembered() {
        long before = logins.forgotten();
        logins.forgetAfter(new AccessChanged("ann"));
        logins.remember("ann", "old secret", ann, before);
        assertThat(logins.find("ann", "old secret")).isEmpty();
    }

    @Test
    void a_change_of_access_forgets_the_user_and_nobody_else() {
        logins.remember("ann", "secret", ann, logins.forgotten());
        logins.remember(
                "bob", "secret", new UserPrincipal(8, "bob", "agent", ZoneOffset.UTC, Locale.ROOT), logins.forgotten());
        logins.forgetAfter(new AccessChanged("ann"));
        assertThat(logins.find("ann", "secret")).isEmpty();
        assertThat(logins.find("bob", "secret")).isPresent();
    }
}
