package org.mainstay.bench.load;

import java.time.Duration;
import java.util.Locale;

/**
 * What callers saw between two moments.
 *
 * @param took how long it was
 * @param requests under way in it
 * @param failed of those
 * @param p95Millis within which 95 of 100 were answered
 * @param longestMillis the longest that anyone waited whose request was under way in it
 */
public record Stretch(String title, Duration took, long requests, long failed, double p95Millis, double longestMillis) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-44s %8.2f s %7d requests, %3d failed, p95 %6.1f ms, %6.0f ms longest",
                title,
                took.toNanos() / 1e9,
                requests,
                failed,
                p95Millis,
                longestMillis);
    }
}
