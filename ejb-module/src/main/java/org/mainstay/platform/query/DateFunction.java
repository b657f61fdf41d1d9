package org.mainstay.platform.query;

/**
 * What can be taken of a date or a moment; of a moment, as clocks and calendars show it in the caller's time zone. Named
 * as in SOQL. The fiscal year is the calendar year.
 */
public enum DateFunction {
    CALENDAR_YEAR,
    CALENDAR_QUARTER,
    CALENDAR_MONTH,
    FISCAL_YEAR,
    FISCAL_QUARTER,
    FISCAL_MONTH,
    DAY_IN_MONTH,
    /** 1 is Sunday. */
    DAY_IN_WEEK,
    DAY_IN_YEAR,
    /** The date of a moment. */
    DAY_ONLY,
    /** 0 to 23; of moments only. */
    HOUR_IN_DAY,
    /** 1 holds the days 1 to 7. */
    WEEK_IN_MONTH,
    /** 1 holds the days 1 to 7 of January. */
    WEEK_IN_YEAR
}
