package org.mainstay.platform.query;

import org.mainstay.platform.schema.Field;

/** One step of a sort. Records without a value come first when ascending and last when descending. */
public record Order(Field field, boolean descending) {}
