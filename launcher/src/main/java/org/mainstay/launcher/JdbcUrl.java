package org.mainstay.launcher;

import java.util.LinkedHashMap;
import java.util.Map;

/** The driver's settings that the application counts on, added to a URL that does not choose otherwise. */
final class JdbcUrl {
    static final String START = "jdbc:mariadb:";

    private static final Map<String, String> DEFAULTS = defaults();

    private JdbcUrl() {}

    private static Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("connectTimeout", "5000");
        // ends a wait on a dead network; long enough for a migration that rebuilds a large table
        defaults.put("socketTimeout", "600000");
        defaults.put("connectionTimeZone", "UTC");
        defaults.put("forceConnectionTimeZoneToSession", "true");
        defaults.put("useServerPrepStmts", "true");
        // with the attempts that follow, a caller waits some ten seconds for a record that others hold
        defaults.put("sessionVariables", "innodb_lock_wait_timeout=2");
        // after ALTER TABLE the first bulk statement of each open connection fails with an empty error
        defaults.put("useBulkStmts", "false");
        defaults.put("useBulkStmtsForInserts", "false");
        return defaults;
    }

    static String withDefaults(String url) {
        StringBuilder complete = new StringBuilder(url);
        char separator = url.contains("?") ? '&' : '?';
        for (Map.Entry<String, String> setting : DEFAULTS.entrySet()) {
            if (!url.contains(setting.getKey() + "=")) {
                complete.append(separator).append(setting.getKey()).append('=').append(setting.getValue());
                separator = '&';
            }
        }
        return complete.toString();
    }
}
