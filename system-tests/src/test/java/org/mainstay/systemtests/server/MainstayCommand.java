package org.mainstay.systemtests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One call of the runnable jar, as a user types it, with everything that it prints. */
public final class MainstayCommand implements AutoCloseable {
    private final Process process;
    private final Path output;

    private MainstayCommand(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    public static MainstayCommand start(Map<String, String> environment, String... arguments) {
        try {
            List<String> command = new ArrayList<>(command());
            command.addAll(List.of(arguments));
            Path output = Files.createTempFile(Files.createDirectories(work()), "command", ".out");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("MAINSTAY_"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new MainstayCommand(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                Path.of(System.getProperty("mainstay.jar")).toString());
    }

    /** A script that calls the jar under test, as {@code ./mainstay} does for whoever follows a guide. */
    public static void script(Path file) throws IOException {
        Files.writeString(file, "#!/bin/sh\nexec '" + String.join("' '", command()) + "' \"$@\"\n");
        file.toFile().setExecutable(true);
    }

    static Path work() {
        return Path.of(System.getProperty("mainstay.work"));
    }

    long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end; a command that takes longer is a failure. */
    public int exitCode(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("still running after " + patience + ":\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** SIGKILL, to the launcher alone. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
        exitCode(Duration.ofSeconds(90));
    }
}
