package org.mainstay.platform.job;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Work that a timer begins again and again. A timer that throws may be cancelled for good, and a database that is away
 * must not end the work for ever: a failure is logged, the first one of several in a row.
 */
public final class TimedWork {

    private static final Logger LOG = Logger.getLogger(TimedWork.class.getName());

    private final String what;
    private volatile boolean failing;

    /** @param what it is, for the log: {@code "expired sessions"} */
    public TimedWork(String what) {
        this.what = what;
    }

    public void run(Runnable work) {
        try {
            work.run();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.log(Level.WARNING, "Timed work failed and will be tried again: " + what, e);
            }
            failing = true;
        }
    }
}
