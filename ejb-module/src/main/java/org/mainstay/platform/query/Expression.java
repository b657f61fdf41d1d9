package org.mainstay.platform.query;

/** What a condition looks at, an order sorts by and an aggregate query groups by. */
public sealed interface Expression permits FieldPath, DatePart, Aggregate {}
