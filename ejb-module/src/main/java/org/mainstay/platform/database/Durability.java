package org.mainstay.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The database settings without which an acknowledged change could be lost or silently altered. Mainstay refuses to
 * run on a database that lacks one.
 */
public final class Durability {

    private Durability() {}

    /** One sentence for each setting that is missing; none when all hold. */
    public static List<String> complaints(Connection connection) throws SQLException {
        Map<String, String> settings = read(connection);
        List<String> complaints = new ArrayList<>();
        require(
                complaints,
                "1".equals(settings.get("innodb_flush_log_at_trx_commit")),
                "innodb_flush_log_at_trx_commit must be 1, or commits are lost in a power failure");
        require(
                complaints,
                "ON".equals(settings.get("innodb_doublewrite")),
                "innodb_doublewrite must be ON, or half-written pages cannot be repaired");
        require(
                complaints,
                settings.get("sql_mode").contains("STRICT_TRANS_TABLES"),
                "sql_mode must contain STRICT_TRANS_TABLES, or values are cut without an error");
        require(
                complaints,
                settings.get("character_set_database").equals("utf8mb4"),
                "the character set of the database must be utf8mb4, or not all of Unicode can be stored");
        require(
                complaints,
                settings.get("collation_database").toLowerCase(Locale.ROOT).contains("uca1400_ai_ci"),
                "the collation of the database must be utf8mb4_uca1400_ai_ci");
        return complaints;
    }

    private static void require(List<String> complaints, boolean holds, String sentence) {
        if (!holds) {
            complaints.add(sentence);
        }
    }

    private static Map<String, String> read(Connection connection) throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show variables where variable_name in"
                        + " ('innodb_flush_log_at_trx_commit', 'innodb_doublewrite', 'sql_mode',"
                        + " 'character_set_database', 'collation_database')")) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        return settings;
    }
}
