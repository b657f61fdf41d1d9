package org.mainstay.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailedLogInsTest {

    private static final long SECOND = 1_000_000_000L;

    private final FailedLogIns failed = new FailedLogIns();

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            failed.failed(name, 0);
        }
    }

    @Test
    void some_mistakes_are_free() {
        fail("ada", FailedLogIns.FREE - 1);
        assertThat(failed.secondsToWait("ada", 0)).isZero();
    }

    @Test
    void then_the_wait_doubles_up_to_a_minute() {
        fail("ada", FailedLogIns.FREE);
        assertThat(failed.secondsToWait("ADA", 0)).isEqualTo(1);
        fail("ada", 1);
        assertThat(failed.secondsToWait("ada", 0)).isEqualTo(2);
        fail("ada", 100);
        assertThat(failed.secondsToWait("ada", 0)).isEqualTo(60);
        assertThat(failed.secondsToWait("ada", 60 * SECOND)).isZero();
        assertThat(failed.secondsToWait("bob", 0)).isZero();
    }

    @Test
    void a_right_password_ends_it() {
        fail("ada", 20);
        failed.succeeded("Ada");
        assertThat(failed.secondsToWait("ada", 0)).isZero();
    }

    @Test
    void names_without_end_are_forgotten() {
        fail("first", 20);
        for (int i = 0; i < 10_000; i++) {
            failed.failed("n" + i, 0);
        }
        assertThat(failed.secondsToWait("first", 0)).isZero();
    }
}
