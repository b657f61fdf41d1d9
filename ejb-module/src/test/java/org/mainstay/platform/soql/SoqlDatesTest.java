package org.mainstay.platform.soql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mainstay.platform.error.ErrorCode;

/** Days in conditions: in the caller's time zone, from one midnight up to another. */
class SoqlDatesTest {

    private static String where(String zone, String condition) {
        return ReadQuery.in(zone).where(condition).toString();
    }

    private static String comparison(String operator, String value) {
        return "Comparison[left=createdDate, operator=" + operator + ", value=" + value + "]";
    }

    /** It is 2026-03-25T20:30Z. */
    @ParameterizedTest
    @CsvSource({
        "UTC, TODAY, 2026-03-25T00:00:00Z, 2026-03-26T00:00:00Z",
        "Asia/Tokyo, TODAY, 2026-03-25T15:00:00Z, 2026-03-26T15:00:00Z",
        "Europe/Vienna, TODAY, 2026-03-24T23:00:00Z, 2026-03-25T23:00:00Z",
        // summer time begins on Sunday 29 March: a day of 23 hours
        "Europe/Vienna, THIS_WEEK, 2026-03-22T23:00:00Z, 2026-03-29T22:00:00Z",
        "Europe/Vienna, THIS_MONTH, 2026-02-28T23:00:00Z, 2026-03-31T22:00:00Z",
        // and ended on Sunday 26 October: one of 25 hours
        "Europe/Vienna, N_DAYS_AGO:150, 2025-10-25T22:00:00Z, 2025-10-26T23:00:00Z",
        "Europe/Vienna, THIS_YEAR, 2025-12-31T23:00:00Z, 2026-12-31T23:00:00Z"
    })
    void days_are_those_of_the_caller(String zone, String literal, String from, String to) {
        assertThat(where(zone, "CreatedDate = " + literal))
                .isEqualTo("All[parts=[" + comparison("GE", from) + ", " + comparison("LT", to) + "]]");
    }

    @Test
    void a_day_begins_when_its_first_hour_does() {
        // 2025-09-07 began at one o'clock in Santiago
        assertThat(where("America/Santiago", "CreatedDate >= N_DAYS_AGO:199"))
                .isEqualTo(comparison("GE", "2025-09-07T04:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "<, LT, 2026-03-25T00:00:00Z",
        "<=, LT, 2026-03-26T00:00:00Z",
        ">, GE, 2026-03-26T00:00:00Z",
        ">=, GE, 2026-03-25T00:00:00Z"
    })
    void a_day_lies_before_another_when_it_has_ended(String written, String operator, String bound) {
        assertThat(where("UTC", "CreatedDate " + written + " TODAY")).isEqualTo(comparison(operator, bound));
    }

    @Test
    void unequal_is_outside() {
        assertThat(where("UTC", "CreatedDate != TODAY")).startsWith("Not[part=All[parts=[");
    }

    @Test
    void dates_have_no_time_zone_but_today_has() {
        assertThat(ReadQuery.in("Asia/Tokyo")
                        .records("SELECT Id FROM Contact WHERE Birthdate <= TODAY")
                        .query()
                        .where())
                .hasToString("Comparison[left=birthdate, operator=LT, value=2026-03-27]");
    }

    @Test
    void date_functions_look_at_moments_in_utc_or_in_the_callers_zone() {
        assertThat(where("Asia/Tokyo", "CALENDAR_YEAR(CreatedDate) > 2025"))
                .isEqualTo("Comparison[left=DatePart[function=CALENDAR_YEAR, path=createdDate, zone=Z], operator=GT,"
                        + " value=2025]");
        assertThat(where("Asia/Tokyo", "day_only(convertTimezone(CreatedDate)) = YESTERDAY"))
                .startsWith("All[parts=[Comparison[left=DatePart[function=DAY_ONLY, path=createdDate, zone=Asia/Tokyo],"
                        + " operator=GE, value=2026-03-25]");
        assertThat(where("UTC", "HOUR_IN_DAY(Parent.CreatedDate) IN (1, 2)"))
                .isEqualTo("In[left=DatePart[function=HOUR_IN_DAY, path=parent.createdDate, zone=Z], values=[1, 2]]");
    }

    @Test
    void a_date_has_no_hours_and_a_name_no_year() {
        ReadQuery soql = ReadQuery.asAdmin();
        assertThat(soql.refusal(ErrorCode.INVALID_FIELD, 30, "SELECT Id FROM Contact WHERE HOUR_IN_DAY(Birthdate) = 1"))
                .startsWith("field 'Birthdate' does not support the function HOUR_IN_DAY");
        assertThat(soql.refusal(ErrorCode.INVALID_FIELD, 30, "SELECT Id FROM Contact WHERE CALENDAR_YEAR(Name) = 1"))
                .startsWith("field 'Name' does not support the function CALENDAR_YEAR");
    }

    @Test
    void days_without_end_are_refused() {
        assertThat(ReadQuery.asAdmin()
                        .refusal(
                                ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                                57,
                                "SELECT Id FROM Account WHERE CreatedDate > LAST_N_YEARS:2147483647"))
                .startsWith("the days lie outside");
    }
}
