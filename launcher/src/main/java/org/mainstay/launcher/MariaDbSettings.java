package org.mainstay.launcher;

import java.util.ArrayList;
import java.util.List;

/** How the embedded database is set up: nothing that was committed is lost, nothing wrong is silently made to fit. */
final class MariaDbSettings {
    private MariaDbSettings() {}

    static List<String> arguments() {
        List<String> settings = new ArrayList<>(List.of(
                "--skip-name-resolve",
                "--skip-ssl",
                "--skip-log-bin",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--sql-mode=STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
                        + "NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-doublewrite=ON",
                "--innodb-flush-method=fsync",
                "--innodb-buffer-pool-size=128M",
                "--max-connections=64",
                "--max-allowed-packet=64M"));
        if ("root".equals(System.getProperty("user.name"))) {
            settings.add("--user=root");
        }
        return settings;
    }

    /**
     * Run by the server itself at each start, so that the accounts are right whatever happened before: the application's
     * own, which sees its own database only, and none without a name or password.
     */
    static String statements(String name, String host, String password) {
        String account = "'" + name + "'@'" + host + "'";
        return String.join(
                "\n",
                "DROP DATABASE IF EXISTS test;",
                "DELETE FROM mysql.db WHERE Db LIKE 'test%';",
                "DELETE FROM mysql.global_priv WHERE User = '';",
                "FLUSH PRIVILEGES;",
                "CREATE DATABASE IF NOT EXISTS " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;",
                "CREATE USER IF NOT EXISTS " + account + ";",
                "ALTER USER " + account + " IDENTIFIED BY '" + password + "';",
                "GRANT ALL PRIVILEGES ON " + name + ".* TO " + account + ";",
                "");
    }
}
