package org.mainstay.platform.query;

import java.time.ZoneId;

/**
 * A part of a date or moment: a date for {@code DAY_ONLY}, else a number.
 *
 * @param zone in which a moment is looked at
 */
public record DatePart(DateFunction function, FieldPath path, ZoneId zone) implements Expression {}
