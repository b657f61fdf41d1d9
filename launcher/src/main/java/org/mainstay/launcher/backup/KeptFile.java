package org.mainstay.launcher.backup;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the store that records of the backup refer to.
 *
 * @param id the name of the file in the store
 * @param sha256 in lower-case hexadecimal
 */
public record KeptFile(String id, long length, String sha256) {

    static final String TABLE = "stored_file";

    /** id, createdAt, bodyLength, checksum, inUse ... as a row of a dump has them. */
    private static final Pattern ROW =
            Pattern.compile("\\('([0-9a-f]{32})','[^']*',(\\d+|NULL),(?:'([0-9a-f]{64})'|NULL),([01]),.*");

    /**
     * Reads a row of the table of files.
     *
     * @return null when no record uses the file
     */
    static KeptFile ofRow(String row) throws IOException {
        Matcher column = ROW.matcher(row);
        if (!column.matches()) {
            throw new IOException("a row of " + TABLE + " has another form than this version knows: " + row);
        }
        boolean inUse = column.group(4).equals("1");
        return inUse ? new KeptFile(column.group(1), Long.parseLong(column.group(2)), column.group(3)) : null;
    }

    static KeptFile ofLine(String line) {
        String[] columns = line.split(" ");
        return new KeptFile(columns[0], Long.parseLong(columns[1]), columns[2]);
    }

    String line() {
        return id + " " + length + " " + sha256;
    }

    /** Where the file lies below the folder of the store: two levels deep, so that no folder grows large. */
    public String place() {
        return id.substring(0, 2) + "/" + id.substring(2, 4) + "/" + id;
    }
}
