package org.mainstay.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            names = "--https-port",
            paramLabel = "PORT",
            description = "A port for TLS, beside that of HTTP. Without --https-certificate one is made for trials.")
    private Integer httpsPort;

    @Option(
            names = "--https-certificate",
            paramLabel = "FILE",
            description = "A PKCS12 file with certificate and key; MAINSTAY_HTTPS_PASSWORD is its password.")
    private Path httpsCertificate;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The folder for everything that is kept. Default: MAINSTAY_DATA, else ~/.local/share/mainstay.")
    private Path dataFolder;

    @Mixin
    private DatabaseOptions database;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "512m",
            description = "The server's largest heap, such as 512m or 2g. Default: ${DEFAULT-VALUE}.")
    private String heap;

    @Option(
            names = "--demo",
            description = "Fills an installation that has no accounts with invented data of all kinds.")
    private boolean demo;

    @Option(
            names = "--demo-seed",
            paramLabel = "N",
            description = "Other data than those of the seed 1; the same seed gives the same names.")
    private Long demoSeed;

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
        refuse(demoSeed != null && !demo, "--demo-seed needs --demo.");
        HttpAddress address = new HttpAddress(host, port);
        String javaOptions = environment.getOrDefault("MAINSTAY_JAVA_OPTS", "");
        return new RunOptions(
                server(new ServerSettings(address, heap, javaOptions), environment),
                address,
                dataFolder == null ? DataFolder.usual(environment) : dataFolder,
                database.own(environment),
                words(environment.getOrDefault("MAINSTAY_DB_OPTS", "")),
                environment.getOrDefault(AdministratorPassword.VARIABLE, ""),
                demo && demoSeed == null ? Long.valueOf(Demo.SEED) : demoSeed,
                verbose);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    /** The server to run, from the settings that all servers share. */
    ApplicationServer server(ServerSettings settings, Map<String, String> environment) {
        return new PayaraMicro(settings, https(environment));
    }

    private Https https(Map<String, String> environment) {
        refuse(httpsCertificate != null && httpsPort == null, "--https-certificate needs --https-port.");
        if (httpsPort == null) {
            return null;
        }
        refuseUnlessPort("--https-port", httpsPort);
        refuse(httpsPort == port, "--https-port must not be that of --port.");
        String password = environment.getOrDefault(Https.PASSWORD, "");
        return new Https(new HttpAddress(host, httpsPort), httpsCertificate, password);
    }

    /** A server with a console has its own settings of TLS. */
    void refuseHttps() {
        refuse(
                httpsPort != null || httpsCertificate != null,
                "--https-port is of run; here TLS is set in the console.");
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
