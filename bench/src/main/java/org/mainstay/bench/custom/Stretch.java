package org.mainstay.bench.custom;

import java.time.Duration;
import java.util.Locale;

/**
 * What callers saw between two moments.
 *
 * @param took how long it was
 * @param requests under way in it
 * @param failed of those
 * @param longestMillis the longest that anyone waited whose request was under way in it
 */
record Stretch(String title, Duration took, long requests, long failed, double longestMillis) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-44s %8.2f s %7d requests, %3d failed, %6.0f ms longest",
                title,
                took.toNanos() / 1e9,
                requests,
                failed,
                longestMillis);
    }
}
