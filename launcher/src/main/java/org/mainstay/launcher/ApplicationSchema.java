package org.mainstay.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The newest migration that the application in a WAR has: what it can work on is this schema and older ones. */
final class ApplicationSchema {
    private static final Pattern MIGRATION = Pattern.compile("db/migration/V0*([1-9][0-9]*)__.*[.]sql");
    private static final Pattern LIBRARY = Pattern.compile("WEB-INF/lib/mainstay-.*[.]jar");

    private ApplicationSchema() {}

    static int version(InputStream war) throws IOException {
        int newest = 0;
        ZipInputStream entries = new ZipInputStream(war);
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            if (LIBRARY.matcher(entry.getName()).matches()) {
                newest = Math.max(newest, newestIn(new ZipInputStream(entries)));
            }
        }
        if (newest == 0) {
            throw new IOException("no migrations in the application");
        }
        return newest;
    }

    private static int newestIn(ZipInputStream library) throws IOException {
        int newest = 0;
        for (ZipEntry entry = library.getNextEntry(); entry != null; entry = library.getNextEntry()) {
            Matcher migration = MIGRATION.matcher(entry.getName());
            if (migration.matches()) {
                newest = Math.max(newest, Integer.parseInt(migration.group(1)));
            }
        }
        return newest;
    }
}
