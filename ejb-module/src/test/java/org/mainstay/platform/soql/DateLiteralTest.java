package org.mainstay.platform.soql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateLiteralTest {

    /** A Wednesday behind the last day of a leap February. */
    private static final LocalDate TODAY = LocalDate.of(2028, 3, 1);

    private static DayRange read(String literal, Locale locale) {
        String[] parts = literal.split(":");
        Integer count = parts.length == 1 ? null : Integer.valueOf(parts[1]);
        return new DateLiteral(TODAY, locale).read(parts[0], count).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "YESTERDAY, 2028-02-29, 2028-03-01",
        "TODAY, 2028-03-01, 2028-03-02",
        "tomorrow, 2028-03-02, 2028-03-03",
        "LAST_WEEK, 2028-02-21, 2028-02-28",
        "THIS_WEEK, 2028-02-28, 2028-03-06",
        "NEXT_WEEK, 2028-03-06, 2028-03-13",
        "LAST_MONTH, 2028-02-01, 2028-03-01",
        "THIS_MONTH, 2028-03-01, 2028-04-01",
        "NEXT_MONTH, 2028-04-01, 2028-05-01",
        "LAST_90_DAYS, 2027-12-02, 2028-03-02",
        "NEXT_90_DAYS, 2028-03-02, 2028-05-31",
        "THIS_QUARTER, 2028-01-01, 2028-04-01",
        "LAST_QUARTER, 2027-10-01, 2028-01-01",
        "NEXT_QUARTER, 2028-04-01, 2028-07-01",
        "THIS_YEAR, 2028-01-01, 2029-01-01",
        "LAST_YEAR, 2027-01-01, 2028-01-01",
        "NEXT_YEAR, 2029-01-01, 2030-01-01",
        "THIS_FISCAL_QUARTER, 2028-01-01, 2028-04-01",
        "LAST_FISCAL_QUARTER, 2027-10-01, 2028-01-01",
        "NEXT_FISCAL_QUARTER, 2028-04-01, 2028-07-01",
        "THIS_FISCAL_YEAR, 2028-01-01, 2029-01-01",
        "LAST_FISCAL_YEAR, 2027-01-01, 2028-01-01",
        "NEXT_FISCAL_YEAR, 2029-01-01, 2030-01-01",
        "LAST_N_DAYS:1, 2028-02-29, 2028-03-02",
        "NEXT_N_DAYS:1, 2028-03-02, 2028-03-03",
        "N_DAYS_AGO:1, 2028-02-29, 2028-03-01",
        "N_DAYS_AGO:0, 2028-03-01, 2028-03-02",
        "LAST_N_WEEKS:2, 2028-02-14, 2028-02-28",
        "NEXT_N_WEEKS:2, 2028-03-06, 2028-03-20",
        "N_WEEKS_AGO:2, 2028-02-14, 2028-02-21",
        "LAST_N_MONTHS:3, 2027-12-01, 2028-03-01",
        "NEXT_N_MONTHS:3, 2028-04-01, 2028-07-01",
        "N_MONTHS_AGO:3, 2027-12-01, 2028-01-01",
        "LAST_N_QUARTERS:2, 2027-07-01, 2028-01-01",
        "NEXT_N_QUARTERS:2, 2028-04-01, 2028-10-01",
        "N_QUARTERS_AGO:2, 2027-07-01, 2027-10-01",
        "LAST_N_YEARS:2, 2026-01-01, 2028-01-01",
        "NEXT_N_YEARS:2, 2029-01-01, 2031-01-01",
        "N_YEARS_AGO:2, 2026-01-01, 2027-01-01",
        "LAST_N_FISCAL_QUARTERS:1, 2027-10-01, 2028-01-01",
        "NEXT_N_FISCAL_QUARTERS:1, 2028-04-01, 2028-07-01",
        "N_FISCAL_QUARTERS_AGO:1, 2027-10-01, 2028-01-01",
        "LAST_N_FISCAL_YEARS:1, 2027-01-01, 2028-01-01",
        "NEXT_N_FISCAL_YEARS:1, 2029-01-01, 2030-01-01",
        "N_FISCAL_YEARS_AGO:1, 2027-01-01, 2028-01-01",
    })
    void a_literal_is_the_days_from_one_up_to_another(String literal, LocalDate from, LocalDate to) {
        assertThat(read(literal, Locale.GERMANY)).isEqualTo(new DayRange(from, to));
    }

    @Test
    void a_week_begins_when_the_callers_country_says() {
        assertThat(read("THIS_WEEK", Locale.GERMANY).from()).isEqualTo("2028-02-28"); // Monday
        assertThat(read("THIS_WEEK", Locale.US).from()).isEqualTo("2028-02-27"); // Sunday
        assertThat(read("THIS_WEEK", Locale.ROOT).from()).isEqualTo("2028-02-28");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "THIS_DAY",
                "LAST_N_DAYS",
                "TODAY:1",
                "N_DAYS_AGO",
                "LAST_N_DAY:3",
                "THIS_CENTURY",
                "LAST_N_CENTURYS:1",
                "NEXT",
                "LAST_91_DAYS",
                "N__AGO:1",
                "ANY"
            })
    void other_names_are_no_literals(String literal) {
        String[] parts = literal.split(":");
        Integer count = parts.length == 1 ? null : Integer.valueOf(parts[1]);
        assertThat(new DateLiteral(TODAY, Locale.ROOT).read(parts[0], count)).isEmpty();
    }

    @Test
    void days_beyond_all_calendars_are_refused() {
        DateLiteral dates = new DateLiteral(TODAY, Locale.ROOT);
        assertThatThrownBy(() -> dates.read("LAST_N_YEARS", Integer.MAX_VALUE)).isInstanceOf(DateTimeException.class);
    }
}
