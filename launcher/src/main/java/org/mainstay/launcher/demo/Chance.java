package org.mainstay.launcher.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** Everything that is left to chance, out of one seed; moments lie in the year before today. */
final class Chance {
    private static final int YEAR = 365;

    private final Random random;
    private final LocalDate today;

    Chance(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /** Both bounds are possible. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** In steps of 50 or so, as prices and budgets are. */
    BigDecimal amount(int least, int most) {
        return BigDecimal.valueOf(between(least, most) / 50 * 50L + 50, 0).setScale(2);
    }

    LocalDate day(int fromToday, int untilToday) {
        return today.plusDays(between(fromToday, untilToday));
    }

    /** In the hours in which people work, and not today or later. */
    Instant moment() {
        return at(day(-YEAR, -2));
    }

    /** The same between that moment and yesterday. */
    Instant momentAfter(Instant earlier) {
        int days = (int)
                Duration.between(earlier, today.atStartOfDay(ZoneOffset.UTC).toInstant())
                        .toDays();
        return at(today.minusDays(between(1, Math.max(1, Math.min(days, 60)))));
    }

    Instant at(LocalDate day) {
        return day.atTime(between(8, 17), between(0, 3) * 15).toInstant(ZoneOffset.UTC);
    }
}
