package org.mainstay.bench;

import java.time.Duration;

/**
 * What Mainstay takes beside requests.
 *
 * @param firstAnswer from a later start to the first answer with 200
 * @param serverMebibytes resident memory of the server after the load
 * @param databaseMebibytes resident memory of the database after the load
 */
record Footprint(Duration firstAnswer, long serverMebibytes, long databaseMebibytes) {
    static final Duration LATEST_ANSWER = Duration.ofSeconds(15);
    static final long MOST_MEBIBYTES = 800;

    boolean meetsGoals() {
        return firstAnswer.compareTo(LATEST_ANSWER) <= 0 && serverMebibytes <= MOST_MEBIBYTES;
    }
}
