package org.mainstay.platform.time;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The clock of the platform. It ticks in milliseconds, so that what is answered equals what is stored. */
@Dependent
public class MillisecondClock {

    @Produces
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
