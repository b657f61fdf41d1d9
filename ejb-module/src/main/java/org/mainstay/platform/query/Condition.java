package org.mainstay.platform.query;

import org.mainstay.platform.schema.Field;

/** The field equals the value; a null value asks for records without one. */
public record Condition(Field field, Object value) {}
