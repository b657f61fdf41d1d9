package org.mainstay.systemtests.soapclients;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mainstay.systemtests.server.RunningServer;

/** A client that is not Java: a program below {@code soap-clients} of the resources, and what runs it. */
record Program(Path folder, List<String> command) {

    private static final int PATIENCE_SECONDS = 180;

    /** What a command printed, and whether it ended well. */
    private record Output(boolean good, String text, String errors) {}

    /** Needs Debian's package, which another Python on the path does not see. */
    static Program zeep() {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            if (works(Path.of(""), python, "-c", "import zeep, requests")) {
                return new Program(folder("zeep"), List.of(python, "customer.py"));
            }
        }
        return missing("zeep is not there: apt-get install python3-zeep python3-requests");
    }

    static Program php() {
        return works(Path.of(""), "php", "-r", "exit(class_exists('SoapClient') ? 0 : 1);")
                ? new Program(folder("php"), List.of("php", "customer.php"))
                : missing("PHP's SoapClient is not there: apt-get install php-cli php-soap");
    }

    static Program nodeSoap() {
        return node("node", "customer.mjs");
    }

    /** Speaks to the Partner API. */
    static Program jsforce() {
        return node("jsforce", "scenario.mjs");
    }

    private static Program node(String folder, String program) {
        if (!works(Path.of(""), "node", "--version") || !works(Path.of(""), "npm", "--version")) {
            return missing("node and npm are not there: install Node.js 20.19 or newer");
        }
        if (!works(folder(folder), "npm", "ci", "--ignore-scripts", "--engine-strict")) {
            return missing("npm cannot install what " + folder + " needs: its registry and Node.js 20.19");
        }
        return new Program(folder(folder), List.of("node", program));
    }

    /** The Java library of the Partner API in that version; the program is compiled against it as it starts. */
    static Program wsc(String version) {
        Path jars = Path.of(System.getProperty("mainstay.wsc"), version, "*");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new Program(folder("wsc"), List.of(java, "-cp", jars.toString(), "Scenario.java", version + ".0"));
    }

    private static Program missing(String why) {
        System.out.println("Skipped: " + why);
        assumeTrue(false, why);
        throw new AssertionError();
    }

    private static Path folder(String name) {
        try {
            return Path.of(Program.class.getResource("/soap-clients/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean works(Path folder, String... command) {
        try {
            return run(folder, List.of(command)).good();
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    /** Runs the client against the shared server, as its administrator. */
    Facts run(String... arguments) {
        try {
            List<String> all = new ArrayList<>(command);
            all.addAll(List.of(arguments));
            Output output = run(folder, all);
            if (!output.good()) {
                throw new AssertionError(command + " failed:\n" + output.text() + output.errors());
            }
            return Facts.parse(output.text().lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Output run(Path folder, List<String> command) throws IOException {
        Path out = Files.createTempFile("soap-client", ".out");
        Path errors = Files.createTempFile("soap-client", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toAbsolutePath().toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(errors.toFile());
            builder.environment().put("MAINSTAY_URL", RunningServer.baseUrl().toString());
            builder.environment().put("MAINSTAY_USER", "admin");
            builder.environment().put("MAINSTAY_PASSWORD", RunningServer.adminPassword());
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " takes longer than " + PATIENCE_SECONDS + " s");
            }
            return new Output(process.exitValue() == 0, Files.readString(out), Files.readString(errors));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.delete(out);
            Files.delete(errors);
        }
    }
}
