package org.mainstay.platform.formula;

import static org.mainstay.platform.formula.Parameter.*;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Dates and moments; a moment has its day in the time zone of whoever saves the record. */
final class DateFunctions {

    private static final int MOST_MONTHS = 120_000;

    private DateFunctions() {}

    static Map<String, FormulaFunction> all() {
        return Map.of(
                "TODAY",
                FormulaFunction.of(Signature.of(ValueKind.DATE), (facts, a) -> facts.day(facts.moment())),
                "NOW",
                FormulaFunction.of(Signature.of(ValueKind.DATETIME), (facts, a) -> facts.moment()),
                "DATE",
                FormulaFunction.strict(
                        Signature.of(ValueKind.DATE, NUMBER, NUMBER, NUMBER),
                        (facts, a) -> ifAny(() -> LocalDate.of(part(a[0]), part(a[1]), part(a[2])))),
                "DATEVALUE",
                FormulaFunction.strict(
                        Signature.of(ValueKind.DATE, TEXT_OR_DATETIME),
                        (facts, a) -> a[0] instanceof Instant moment
                                ? facts.day(moment)
                                : ifAny(() -> LocalDate.parse((String) a[0]))),
                "ADDMONTHS",
                FormulaFunction.strict(Signature.of(ValueKind.DATE, DATE, NUMBER), (facts, a) -> addMonths(a)),
                "YEAR",
                part(LocalDate::getYear),
                "MONTH",
                part(LocalDate::getMonthValue),
                "DAY",
                part(LocalDate::getDayOfMonth),
                "WEEKDAY",
                part(day -> day.getDayOfWeek().getValue() % 7 + 1));
    }

    private static FormulaFunction part(ToIntFunction<LocalDate> part) {
        return FormulaFunction.strict(
                Signature.of(ValueKind.NUMBER, DATE),
                (facts, a) -> BigDecimal.valueOf(part.applyAsInt((LocalDate) a[0])));
    }

    private static int part(Object number) {
        Integer whole = Numbers.whole((BigDecimal) number, 9_999);
        return whole == null ? -1 : whole;
    }

    private static LocalDate addMonths(Object[] a) {
        Integer months = Numbers.whole((BigDecimal) a[1], MOST_MONTHS);
        return months == null ? null : ifAny(() -> ((LocalDate) a[0]).plusMonths(months));
    }

    private static LocalDate ifAny(Supplier<LocalDate> day) {
        try {
            return day.get();
        } catch (DateTimeException e) {
            return null; // the calendar has no such day
        }
    }
}
