package org.mainstay.launcher;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What backup and restore need to know of the tables, and nothing else of the launcher does. */
final class MainstayDatabase {
    /** A database is one of Mainstay's when this table is there: so it is the last to be restored. */
    static final String HISTORY = "flyway_schema_history";

    private static final String TABLES =
            "select count(*) from information_schema.tables where table_schema = database()";
    private static final String VERSION =
            "select coalesce(max(cast(version as unsigned)), 0) from " + HISTORY + " where success";

    private final MariaDbClient client;

    MainstayDatabase(MariaDbClient client) {
        this.client = client;
    }

    boolean isEmpty() throws IOException, LaunchFailedException {
        return client.query(TABLES).equals(List.of("0"));
    }

    /** The number of the newest migration. */
    int schemaVersion() throws IOException, LaunchFailedException {
        return Integer.parseInt(client.query(VERSION).get(0));
    }

    /** Fails when a table has not as many rows. */
    void refuseUnlessRows(Map<String, Long> expected) throws IOException, LaunchFailedException {
        for (Map.Entry<String, Long> table : expected.entrySet()) {
            String rows = client.query("select count(*) from `" + table.getKey() + "`")
                    .get(0);
            if (!rows.equals(table.getValue().toString())) {
                throw new LaunchFailedException("The table " + table.getKey() + " has " + rows
                        + " rows after the restore and had " + table.getValue() + " in the backup.");
            }
        }
    }
}
