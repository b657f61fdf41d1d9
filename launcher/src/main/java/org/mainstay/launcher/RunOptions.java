package org.mainstay.launcher;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run needs to know.
 *
 * @param ownDatabase null for the embedded one
 * @param databaseOptions more arguments for the embedded one
 * @param demoSeed of invented data to be written, or null for none
 * @param adminPassword of the first administrator; blank to have one generated
 */
record RunOptions(
        ApplicationServer server,
        HttpAddress address,
        Path dataFolder,
        DatabaseAccess ownDatabase,
        List<String> databaseOptions,
        String adminPassword,
        Long demoSeed,
        boolean verbose) {}
