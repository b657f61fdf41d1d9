package org.mainstay.integration.bulk;

/** The rows of data as they arrive. */
interface RowSource {

    /** The names of the columns as JSON; null for lines of JSON. */
    String header();

    /** The next row, or null behind the last. */
    DataRow next();

    /** Where the last row began, in lines from 1. */
    long line();
}
