package org.mainstay.launcher;

import java.util.Map;
import org.mainstay.launcher.transfer.Server;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that work on records of a running server: which server, and as whom. */
final class RecordAccess {
    private static final String PASSWORD = "MAINSTAY_PASSWORD";

    @Mixin
    private ServerAddress address = new ServerAddress();

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "${env:MAINSTAY_USER:-" + AdministratorPassword.ADMINISTRATOR + "}",
            description = "Who does it; the password is taken from " + PASSWORD
                    + " (of admin also from MAINSTAY_ADMIN_PASSWORD) or asked for. Default: MAINSTAY_USER, else admin.")
    private String user;

    Server server() throws LaunchFailedException {
        Map<String, String> environment = System.getenv();
        boolean asAdministrator = user.equals(AdministratorPassword.ADMINISTRATOR)
                && environment.getOrDefault(PASSWORD, "").isBlank();
        String variable = asAdministrator ? AdministratorPassword.VARIABLE : PASSWORD;
        return new Server(address.url(environment), user, Password.of(user, variable, environment));
    }
}
