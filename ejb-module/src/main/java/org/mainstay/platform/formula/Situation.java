package org.mainstay.platform.formula;

import java.time.Instant;
import java.time.ZoneId;
import org.mainstay.platform.schema.FieldValues;

/**
 * What a formula is evaluated over.
 *
 * @param after the record as it shall be
 * @param before the record as it is stored, or null when it is being created
 * @param zone the time zone in which a moment has its day
 */
public record Situation(FieldValues after, FieldValues before, Instant now, ZoneId zone) {}
