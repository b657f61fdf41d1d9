package org.mainstay.platform.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema of the database up to this version of the code. Nodes that start at once wait for each other on
 * Flyway's lock; the second finds nothing left to do.
 */
public final class Migration {

    private Migration() {}

    /** @return how many migrations were applied */
    public static int run(DataSource dataSource) {
        return flyway(dataSource).migrate().migrationsExecuted;
    }

    /** Whether the database is exactly at the version of this code. */
    public static boolean isComplete(DataSource dataSource) {
        return flyway(dataSource).info().pending().length == 0;
    }

    private static Flyway flyway(DataSource dataSource) {
        return Flyway.configure(Migration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .lockRetryCount(120)
                .load();
    }
}
