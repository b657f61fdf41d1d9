package org.mainstay.launcher;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that the launcher started and answers for. */
record Child(String name, ProcessHandle process) {

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end (SIGTERM), waits, and ends it by force (SIGKILL) when the patience runs out. */
    void stop(Duration patience) {
        process.destroy();
        if (!endsWithin(patience)) {
            process.destroyForcibly();
            endsWithin(patience);
        }
    }

    private boolean endsWithin(Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException tooSlow) {
            return false;
        } catch (ExecutionException problem) {
            return !process.isAlive();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
