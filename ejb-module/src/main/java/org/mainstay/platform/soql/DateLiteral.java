package org.mainstay.platform.soql;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalUnit;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of spans of days that are told from today: {@code TODAY}, {@code THIS_WEEK}, {@code LAST_N_MONTHS:3}. Their
 * meanings are those of the CRM field: days are counted with today ({@code LAST_N_DAYS:1} is yesterday and today) when
 * they lie behind and without it when they lie ahead, longer units never include the one that is under way. A fiscal
 * year is a calendar year.
 */
final class DateLiteral {

    private static final Pattern UNIT_NAMED = Pattern.compile("(THIS|LAST|NEXT)_([A-Z_]+)");
    private static final Pattern COUNTED = Pattern.compile("(LAST|NEXT)_N_([A-Z_]+)S|N_([A-Z_]+)S_AGO");

    private enum Unit {
        DAY(ChronoUnit.DAYS, 1, (day, locale) -> day),
        WEEK(ChronoUnit.WEEKS, 1, (day, locale) -> day.with(TemporalAdjusters.previousOrSame(firstDayOfWeek(locale)))),
        MONTH(ChronoUnit.MONTHS, 1, (day, locale) -> day.withDayOfMonth(1)),
        QUARTER(ChronoUnit.MONTHS, 3, (day, locale) -> day.with(IsoFields.DAY_OF_QUARTER, 1)),
        YEAR(ChronoUnit.YEARS, 1, (day, locale) -> day.withDayOfYear(1)),
        FISCAL_QUARTER(QUARTER.step, QUARTER.steps, QUARTER.start),
        FISCAL_YEAR(YEAR.step, YEAR.steps, YEAR.start);

        private final TemporalUnit step;
        private final int steps;
        private final BiFunction<LocalDate, Locale, LocalDate> start;

        Unit(TemporalUnit step, int steps, BiFunction<LocalDate, Locale, LocalDate> start) {
            this.step = step;
            this.steps = steps;
            this.start = start;
        }

        private static Optional<Unit> named(String name) {
            return Arrays.stream(values()).filter(u -> u.name().equals(name)).findFirst();
        }
    }

    private final LocalDate today;
    private final Locale locale;

    /** @param locale decides on which day a week begins */
    DateLiteral(LocalDate today, Locale locale) {
        this.today = today;
        this.locale = locale;
    }

    /**
     * The days that the name stands for; empty when there is no such name.
     *
     * @param count the number behind the colon, or null when there is none
     * @throws java.time.DateTimeException when the days lie beyond all calendars
     */
    Optional<DayRange> read(String literal, Integer count) {
        String name = literal.toUpperCase(Locale.ROOT);
        return count == null ? plain(name) : counted(name, count);
    }

    private Optional<DayRange> plain(String name) {
        switch (name) {
            case "YESTERDAY":
                return Optional.of(units(Unit.DAY, -1, 0));
            case "TODAY":
                return Optional.of(units(Unit.DAY, 0, 1));
            case "TOMORROW":
                return Optional.of(units(Unit.DAY, 1, 2));
            case "LAST_90_DAYS":
                return counted("LAST_N_DAYS", 90);
            case "NEXT_90_DAYS":
                return counted("NEXT_N_DAYS", 90);
            default:
                Matcher parts = UNIT_NAMED.matcher(name);
                return parts.matches()
                        ? Unit.named(parts.group(2))
                                .filter(u -> u != Unit.DAY)
                                .map(u -> units(u, offset(parts.group(1)), offset(parts.group(1)) + 1))
                        : Optional.empty();
        }
    }

    private static int offset(String which) {
        return switch (which) {
            case "LAST" -> -1;
            case "NEXT" -> 1;
            default -> 0;
        };
    }

    private Optional<DayRange> counted(String name, int n) {
        Matcher parts = COUNTED.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (parts.group(3) != null) {
            return Unit.named(parts.group(3)).map(u -> units(u, -n, 1 - n));
        }
        Optional<Unit> unit = Unit.named(parts.group(2));
        return parts.group(1).equals("NEXT")
                ? unit.map(u -> units(u, 1, n + 1L))
                : unit.map(u -> units(u, -n, u == Unit.DAY ? 1 : 0));
    }

    /** From the start of one unit to the start of another, both counted from the one that is under way. */
    private DayRange units(Unit unit, long from, long to) {
        LocalDate start = unit.start.apply(today, locale);
        return new DayRange(start.plus(from * unit.steps, unit.step), start.plus(to * unit.steps, unit.step));
    }

    /** Where the country is not known, ISO 8601 decides. */
    private static DayOfWeek firstDayOfWeek(Locale locale) {
        return locale.getCountry().isEmpty()
                ? DayOfWeek.MONDAY
                : WeekFields.of(locale).getFirstDayOfWeek();
    }
}
