package org.mainstay.platform.soql;

import java.util.List;
import org.mainstay.platform.query.AggregateQuery;
import org.mainstay.platform.query.Row;

/** What a query in SOQL found. */
public sealed interface SoqlAnswer {

    /**
     * A page of records.
     *
     * @param asked what was asked for, and how its values are to be called
     * @param next cursor of the page behind it, or null on the last one
     * @param texts writes what is wanted as text for people
     */
    record Records(SoqlQuery.Records asked, List<Row> rows, String next, LocalTexts texts) implements SoqlAnswer {}

    /** How many records there are. */
    record Count(long total) implements SoqlAnswer {}

    /** The values of each group, in the order of the query's columns. */
    record Groups(AggregateQuery asked, List<List<Object>> rows) implements SoqlAnswer {}
}
