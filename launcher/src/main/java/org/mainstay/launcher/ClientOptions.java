package org.mainstay.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How MariaDB's own programs are told what a JDBC URL says. */
final class ClientOptions {
    private static final Pattern URL =
            Pattern.compile("jdbc:mariadb://(?:\\[([^\\]]+)\\]|([^:/,?\\[\\]]+))(?::(\\d+))?/([^/?]+)(?:\\?(.*))?");

    private final List<String> connection = new ArrayList<>();
    private final String database;

    ClientOptions(DatabaseAccess access) throws LaunchFailedException {
        Matcher url = URL.matcher(access.url());
        if (!url.matches()) {
            throw new LaunchFailedException(
                    "For backup and restore --db-url must look like jdbc:mariadb://host:3306/name, with one host.");
        }
        connection.addAll(List.of("--no-defaults", "--protocol=tcp", "--default-character-set=utf8mb4"));
        connection.add("--host=" + (url.group(1) == null ? url.group(2) : url.group(1)));
        connection.add("--port=" + (url.group(3) == null ? "3306" : url.group(3)));
        connection.add("--user=" + access.user());
        connection.addAll(encryption(parameters(url.group(5))));
        database = url.group(4);
    }

    /** Everything but the password, which goes through the environment. */
    List<String> connection() {
        return connection;
    }

    String database() {
        return database;
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        parameter.substring(0, equals).toLowerCase(Locale.ROOT), parameter.substring(equals + 1));
            }
        }
        return parameters;
    }

    /** As the driver understands it; where the driver checks the certificate but not the name, both are checked. */
    private static List<String> encryption(Map<String, String> parameters) {
        List<String> options = new ArrayList<>();
        switch (parameters
                .getOrDefault("sslmode", "disable")
                .toLowerCase(Locale.ROOT)
                .replace('_', '-')) {
            case "disable", "disabled", "false", "0" -> options.add("--skip-ssl");
            case "trust", "required" -> options.addAll(List.of("--ssl", "--skip-ssl-verify-server-cert"));
            default -> options.addAll(List.of("--ssl", "--ssl-verify-server-cert"));
        }
        String certificate = parameters.get("serversslcert");
        if (certificate != null) {
            options.add("--ssl-ca=" + certificate);
        }
        return options;
    }
}
