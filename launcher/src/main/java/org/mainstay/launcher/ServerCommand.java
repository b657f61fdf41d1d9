package org.mainstay.launcher;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mainstay server}: as {@code run}, but in a Payara Server with its console, and with the application as an EAR. */
@Command(
        name = "server",
        description = "Starts the EAR in a Payara Server, with its console and a database, and runs until Ctrl-C or"
                + " SIGTERM.",
        mixinStandardHelpOptions = true)
final class ServerCommand extends RunCommand {
    static final String CONSOLE_PASSWORD = "MAINSTAY_CONSOLE_PASSWORD";

    @Option(
            names = "--admin-port",
            defaultValue = "4848",
            description = "The port of the console and of asadmin, on loopback. Default: ${DEFAULT-VALUE}.")
    private int adminPort;

    @Option(
            names = "--payara",
            paramLabel = "DIR",
            description = "The folder that Payara Server was unpacked to. Default: MAINSTAY_PAYARA.")
    private Path payara;

    @Option(names = "--ear", paramLabel = "FILE", description = "The application. Default: MAINSTAY_EAR.")
    private Path ear;

    @Override
    ApplicationServer server(ServerSettings settings, Map<String, String> environment) {
        refuseHttps();
        refuseUnlessPort("--admin-port", adminPort);
        refuse(adminPort == settings.address().port(), "--admin-port must not be that of --port.");
        AdminConsole console = new AdminConsole(adminPort, environment.getOrDefault(CONSOLE_PASSWORD, ""));
        return new PayaraServer(
                settings,
                named("--payara", payara, environment.get("MAINSTAY_PAYARA")),
                named("--ear", ear, environment.get("MAINSTAY_EAR")),
                console);
    }

    private Path named(String option, Path given, String usual) {
        refuse(given == null && usual == null, option + " is needed.");
        return given == null ? Path.of(usual) : given;
    }
}
