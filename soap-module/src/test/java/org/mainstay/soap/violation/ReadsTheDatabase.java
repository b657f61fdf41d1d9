package org.mainstay.soap.violation;

import javax.sql.DataSource;

/** A planted offender: an edge with a data source. */
public class ReadsTheDatabase {
    DataSource dataSource;
}
