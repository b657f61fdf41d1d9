package org.mainstay.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks at what {@code mariadb-dump} writes while it passes by: how many rows each table has, and which files they use.
 * The dump has one row on each line, and no line break inside a value.
 */
public final class DumpScan {

    /** Receives what was found. */
    public interface Files {
        void keep(KeptFile file) throws IOException;
    }

    private static final int PREFIX = 512;
    private static final String INSERT = "INSERT INTO `";

    private final Map<String, Long> rows = new TreeMap<>();
    private final Files files;
    private final byte[] line = new byte[PREFIX];
    private int length;
    private String table;

    public DumpScan(Files files) {
        this.files = files;
    }

    /** By table, without tables that have no rows. */
    public Map<String, Long> rows() {
        return rows;
    }

    /** The same bytes, seen by this scan as they are read. */
    public InputStream over(InputStream dump) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] buffer, int offset, int most) throws IOException {
                int n = dump.read(buffer, offset, most);
                for (int i = 0; i < n; i++) {
                    see(buffer[offset + i]);
                }
                return n;
            }
        };
    }

    private void see(byte b) throws IOException {
        if (b == '\n') {
            endOfLine(new String(line, 0, length, StandardCharsets.UTF_8));
            length = 0;
        } else if (length < PREFIX) {
            line[length++] = b;
        }
    }

    private void endOfLine(String text) throws IOException {
        if (text.startsWith(INSERT)) {
            table = text.substring(INSERT.length(), text.indexOf('`', INSERT.length()));
        } else if (table != null && text.startsWith("(")) {
            rows.merge(table, 1L, Long::sum);
            KeptFile file = table.equals(KeptFile.TABLE) ? KeptFile.ofRow(text) : null;
            if (file != null) {
                files.keep(file);
            }
        } else {
            table = null;
        }
    }
}
