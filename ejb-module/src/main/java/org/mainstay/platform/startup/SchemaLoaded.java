package org.mainstay.platform.startup;

/** The database is migrated and the kinds of record are known; modules may set themselves up. */
public record SchemaLoaded() {}
