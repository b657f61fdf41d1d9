package org.mainstay.launcher.transfer;

import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before a request is sent again: twice as long each time, up to a longest pause, and never at the same
 * moment as others who were refused with it.
 *
 * @param attempts how often a request is sent at most
 */
record Pauses(int attempts, long firstMillis, long longestMillis) {
    /** About a minute in all: a server that starts anew is back by then. */
    static final Pauses USUAL = new Pauses(12, 100, 10_000);

    /**
     * Waits.
     *
     * @param attempt how often it was sent so far, from 1 on
     * @param retryAfter the header in which the server says when, in seconds, or null
     * @return false when it was sent often enough; there was no wait then
     */
    boolean pause(int attempt, String retryAfter) throws TransferFailedException {
        if (attempt >= attempts) {
            return false;
        }
        try {
            Thread.sleep(Math.max(asked(retryAfter), random(attempt)));
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TransferFailedException("Interrupted.", interrupted);
        }
    }

    private long random(int attempt) {
        long doubled = Math.min(longestMillis, firstMillis << Math.min(attempt - 1, 20));
        return ThreadLocalRandom.current().nextLong(doubled / 2, doubled + 1);
    }

    private long asked(String retryAfter) {
        return retryAfter != null && retryAfter.matches("\\d{1,6}")
                ? Math.min(longestMillis, Long.parseLong(retryAfter) * 1_000)
                : 0;
    }
}
