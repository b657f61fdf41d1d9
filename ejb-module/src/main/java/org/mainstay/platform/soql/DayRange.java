package org.mainstay.platform.soql;

import java.time.LocalDate;

/**
 * Some days.
 *
 * @param from the first one
 * @param to the one behind the last one
 */
record DayRange(LocalDate from, LocalDate to) {}
