package org.mainstay.platform.record.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.mainstay.platform.record.Outcome;
import org.mainstay.platform.record.TestEngine;
import org.mainstay.support.StandardRules;
import org.mainstay.support.TestPlatform;

/**
 * Thousands of random operations over all kinds of record, right ones and wrong ones, against a model: what the model
 * says is refused is refused, and for what it says; what it says is done is done; and in the end both have the same
 * records. {@code -Dmainstay.model.steps=N} and {@code -Dmainstay.model.seed=N} for more and for others.
 */
class RandomOperationsDbTest {

    private static final int STEPS = Integer.getInteger("mainstay.model.steps", 4_000);
    private static final long SEED = Long.getLong("mainstay.model.seed", 20_260_101L);
    private static final int COMPARE_EVERY = 500;

    /** Each look is another moment, so that two transactions never have the same. */
    private static final class TickingClock extends Clock {
        private final AtomicLong now =
                new AtomicLong(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now.incrementAndGet());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void the_database_has_what_a_model_says_after_thousands_of_random_operations(TestReporter reporter) {
        Clock clock = new TickingClock();
        TestEngine test = new TestEngine(
                clock,
                related ->
                        StandardRules.all(related, clock, TestPlatform.shared().registry()));
        RandomWalk walk = new RandomWalk(test, SEED);
        for (int step = 1; step <= STEPS; step++) {
            try {
                walk.step();
                if (step % COMPARE_EVERY == 0 || step == STEPS) {
                    walk.compareAll();
                }
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "seed " + SEED + ", step " + step + ": " + failure.getMessage() + "\nHow it came to that:\n  "
                                + walk.trace(),
                        failure);
            }
        }
        reporter.publishEntry("outcomes", walk.outcomes() + ", refused by rules " + walk.refusedByRules());
        assertThat(walk.outcomes().keySet()).containsAll(EnumSet.allOf(Outcome.class));
        assertThat(walk.neglected()).isEmpty();
        assertThat(walk.refusedByRules()).isLessThan(STEPS / 5);
    }
}
