package org.mainstay.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mainstay run}: what the user asked for, checked as far as that goes without touching anything. */
@Command(
        name = "run",
        description = "Starts the server with its database and runs until Ctrl-C or SIGTERM.",
        mixinStandardHelpOptions = true)
class RunCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", defaultValue = "8080", description = "The HTTP port. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "The address to listen on; 0.0.0.0 is all. Default: ${DEFAULT-VALUE}.")
    private String host;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The folder for everything that is kept. Default: MAINSTAY_DATA, else ~/.local/share/mainstay.")
    private Path dataFolder;

    @Option(
            names = "--db-url",
            paramLabel = "URL",
            description = "A MariaDB of your own, as jdbc:mariadb://host:3306/name; the embedded one stays off.")
    private String databaseUrl;

    @Option(names = "--db-user", paramLabel = "USER", description = "The user of that MariaDB.")
    private String databaseUser;

    @Option(
            names = "--db-password",
            paramLabel = "PASSWORD",
            description = "The user's password; better in MAINSTAY_DB_PASSWORD, where no process list shows it.")
    private String databasePassword;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "512m",
            description = "The server's largest heap, such as 512m or 2g. Default: ${DEFAULT-VALUE}.")
    private String heap;

    @Option(names = "--verbose", description = "Repeats the server's log on the terminal.")
    private boolean verbose;

    @Override
    public Integer call() throws Exception {
        Map<String, String> environment = System.getenv();
        RunOptions options = options(environment);
        return new Run(options, spec.commandLine().getOut(), spec.commandLine().getErr()).untilStopped();
    }

    RunOptions options(Map<String, String> environment) {
        refuseUnlessPort("--port", port);
        refuse(!heap.matches("[1-9][0-9]*[mMgG]"), "--heap must be a size such as 512m or 2g.");
        HttpAddress address = new HttpAddress(host, port);
        String javaOptions = environment.getOrDefault("MAINSTAY_JAVA_OPTS", "");
        return new RunOptions(
                server(new ServerSettings(address, heap, javaOptions), environment),
                address,
                dataFolder == null ? DataFolder.usual(environment) : dataFolder,
                ownDatabase(environment),
                words(environment.getOrDefault("MAINSTAY_DB_OPTS", "")),
                environment.getOrDefault(AdministratorPassword.VARIABLE, ""),
                verbose);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    /** The server to run, from the settings that all servers share. */
    ApplicationServer server(ServerSettings settings, Map<String, String> environment) {
        return new PayaraMicro(settings);
    }

    /** @return null for the embedded database */
    private DatabaseAccess ownDatabase(Map<String, String> environment) {
        if (databaseUrl == null) {
            refuse(databaseUser != null || databasePassword != null, "--db-user and --db-password need --db-url.");
            return null;
        }
        refuse(!databaseUrl.startsWith(JdbcUrl.START), "--db-url must start with " + JdbcUrl.START + "//");
        refuse(databaseUser == null, "--db-url needs --db-user.");
        String password =
                databasePassword == null ? environment.getOrDefault("MAINSTAY_DB_PASSWORD", "") : databasePassword;
        return new DatabaseAccess(JdbcUrl.withDefaults(databaseUrl), databaseUser, password);
    }

    void refuseUnlessPort(String option, int number) {
        refuse(number < 1 || number > HIGHEST_PORT, option + " must be between 1 and " + HIGHEST_PORT + ".");
    }

    void refuse(boolean wrong, String sentence) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), sentence);
        }
    }
}
