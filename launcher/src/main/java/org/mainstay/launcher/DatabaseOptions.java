package org.mainstay.launcher;

import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that name a database of the user's own, the same for each command that needs one. */
final class DatabaseOptions {
    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--db-url",
            paramLabel = "URL",
            description = "A MariaDB of your own, as jdbc:mariadb://host:3306/name; the embedded one stays off.")
    private String url;

    @Option(names = "--db-user", paramLabel = "USER", description = "The user of that MariaDB.")
    private String user;

    @Option(
            names = "--db-password",
            paramLabel = "PASSWORD",
            description = "The user's password; better in MAINSTAY_DB_PASSWORD, where no process list shows it.")
    private String password;

    /** @return null for the embedded database */
    DatabaseAccess own(Map<String, String> environment) {
        if (url == null) {
            refuse(user != null || password != null, "--db-user and --db-password need --db-url.");
            return null;
        }
        refuse(!url.startsWith(JdbcUrl.START), "--db-url must start with " + JdbcUrl.START + "//");
        refuse(user == null, "--db-url needs --db-user.");
        return new DatabaseAccess(
                JdbcUrl.withDefaults(url),
                user,
                password == null ? environment.getOrDefault("MAINSTAY_DB_PASSWORD", "") : password);
    }

    private void refuse(boolean wrong, String sentence) {
        if (wrong) {
            throw new ParameterException(command.commandLine(), sentence);
        }
    }
}
