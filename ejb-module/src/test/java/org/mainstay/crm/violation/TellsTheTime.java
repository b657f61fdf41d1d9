package org.mainstay.crm.violation;

import java.time.Clock;
import java.time.Instant;

/** No test can set this clock. */
public class TellsTheTime {
    Instant now = Instant.now();
    Clock clock = Clock.systemUTC();
}
