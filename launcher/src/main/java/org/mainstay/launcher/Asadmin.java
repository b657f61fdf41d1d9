package org.mainstay.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Payara's own command line, used on a domain that is not running. */
record Asadmin(Path home, Path domains, String domain) {

    private static final String PROGRAM = "glassfish/lib/client/appserver-cli.jar";
    private static final String MAIN_CLASS = "com.sun.enterprise.glassfish.bootstrap.ASMain";

    static boolean isIn(Path home) {
        return Files.isRegularFile(home.resolve(PROGRAM));
    }

    /** Gives a password to a user of the console, who has none so far. */
    void setPassword(String user, String password, Path work) throws IOException, LaunchFailedException {
        Path passwords = work.resolve("passwords");
        Secrets.write(passwords, "AS_ADMIN_PASSWORD=\nAS_ADMIN_NEWPASSWORD=" + password + "\n");
        run(
                List.of("--user", user, "--passwordfile", passwords.toString()),
                "change-admin-password",
                List.of("--domaindir", domains.toString(), "--domain_name", domain));
        Files.delete(passwords);
    }

    /**
     * What to write behind {@code java} to start the domain as a process of our own: asadmin's would go on when we end.
     *
     * @param more options for Java that win over those of the domain
     */
    List<String> optionsToStart(Path beforeBoot, List<String> more) throws IOException, LaunchFailedException {
        List<String> lines = run(
                List.of(),
                "start-domain",
                List.of(
                        "--dry-run",
                        "--verbose",
                        "--domaindir",
                        domains.toString(),
                        "--prebootcommandfile",
                        beforeBoot.toString(),
                        domain));
        int program = lines.indexOf("-cp") - 1;
        int mainClass = lines.indexOf(MAIN_CLASS);
        if (program < 0 || mainClass < 0) {
            throw new LaunchFailedException("This Payara Server does not say how it is started: "
                    + String.join(" ", lines).strip());
        }
        int end = lines.subList(mainClass, lines.size()).indexOf("");
        List<String> options = new ArrayList<>(lines.subList(program + 1, mainClass));
        options.addAll(more);
        options.addAll(lines.subList(mainClass, end < 0 ? lines.size() : mainClass + end));
        return options;
    }

    private List<String> run(List<String> general, String name, List<String> options)
            throws IOException, LaunchFailedException {
        String java = System.getProperty("java.home");
        List<String> command = new ArrayList<>(List.of(
                Path.of(java, "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                home.resolve(PROGRAM).toString()));
        command.addAll(general);
        command.add(name);
        command.addAll(options);
        Path errors = domains.resolve("asadmin-errors");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(errors.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().put("AS_JAVA", java);
        Process process = builder.start();
        List<String> lines;
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            lines = output.lines().toList();
        }
        if (process.onExit().join().exitValue() != 0) {
            throw new LaunchFailedException("Payara Server refused " + name + ": "
                    + Files.readString(errors).strip());
        }
        return lines;
    }
}
