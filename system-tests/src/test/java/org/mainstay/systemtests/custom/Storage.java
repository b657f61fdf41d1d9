package org.mainstay.systemtests.custom;

import java.util.Set;
import java.util.TreeSet;
import org.mainstay.systemtests.client.Database;

/**
 * Tables, sequences, columns and indexes for what administrators made. Columns have names that no other table has, so
 * they are told apart without that of their table.
 */
final class Storage {

    private static final String THERE = "select concat('column ', column_name) from information_schema.columns"
            + " where table_schema = database() and column_name regexp '^x[0-9]+u?$'"
            + " union select concat(if(non_unique, 'index ', 'unique '), index_name) from information_schema.statistics"
            + " where table_schema = database() and index_name regexp '^x[0-9]+u?$'"
            + " union select concat(if(table_type = 'SEQUENCE', 'sequence ', 'table '), table_name)"
            + " from information_schema.tables where table_schema = database()"
            + " and table_name regexp '^custom_(a[0-9a-z]{2}(_name_seq)?|f[0-9]+_seq)$'";

    private static final String FIELDS = " from customfield where not isDeleted and ";
    private static final String UNIQUE = FIELDS + "(isUnique or isExternalId)";
    private static final String OBJECTS = " from customobject where not isDeleted";

    private static final String NEEDED =
            "select concat('column ', storageColumn)" + FIELDS + "storageColumn is not null"
                    + " union select concat('index ', storageColumn)" + FIELDS + "storageColumn is not null"
                    + " union select concat('column ', storageColumn, 'u')" + UNIQUE
                    + " union select concat('unique ', storageColumn, 'u')" + UNIQUE
                    + " union select concat('sequence custom_', storageKey, '_seq')" + FIELDS + "type = 'autoNumber'"
                    + " union select concat('table custom_', keyPrefix)" + OBJECTS
                    + " union select concat('sequence custom_', keyPrefix, '_name_seq')" + OBJECTS
                    + " and numberFormat is not null";

    private Storage() {}

    /** What the database has. */
    static Set<String> there(Database database) {
        return new TreeSet<>(database.texts(THERE));
    }

    /** What the definitions in the database call for. */
    static Set<String> needed(Database database) {
        return new TreeSet<>(database.texts(NEEDED));
    }
}
