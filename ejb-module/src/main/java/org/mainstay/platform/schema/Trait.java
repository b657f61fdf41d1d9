package org.mainstay.platform.schema;

/** What is true of a field beyond its type. */
public enum Trait {
    /** May not be absent, null or blank. */
    REQUIRED,
    /** No two live records of the kind have the same value. */
    UNIQUE,
    /** The key an importing system brings along; upsert finds the record by it. */
    EXTERNAL_ID,
    /** The field that names the record to people. */
    NAME,
    /** Filled in on create when the caller does not give it; so required of the record, not of the caller. */
    DEFAULTED,
    /** Counted on by the platform for each new record, from a sequence named {@code <table>_<field>_seq}. */
    AUTO_NUMBER,
    /** Part of full-text search. */
    SEARCHABLE,
    SORTABLE,
    FILTERABLE,
    /** Callers may give it when they create a record. */
    CREATEABLE,
    /** Callers may change it. */
    UPDATEABLE,
    /** Kept by the platform on every record. */
    SYSTEM
}
