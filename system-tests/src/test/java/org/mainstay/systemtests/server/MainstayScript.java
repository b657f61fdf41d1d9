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

/**
 * What a script of this checkout did, as a user runs it.
 *
 * @param out what it printed
 * @param err what it printed to its error stream
 */
public record MainstayScript(int exitCode, String out, String err) {
    /** The command of the checkout. */
    public static final Path MAINSTAY = Path.of("..", "mainstay");

    /** {@code ./mainstay import} or {@code export} against the shared server, as its administrator. */
    public static MainstayScript run(Duration patience, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", RunningServer.baseUrl().toString()));
        return run(patience, MAINSTAY, Map.of("MAINSTAY_ADMIN_PASSWORD", RunningServer.adminPassword()), all);
    }

    /** Any script of the checkout; a run that takes longer is a failure. */
    public static MainstayScript run(
            Duration patience, Path script, Map<String, String> environment, List<String> arguments) {
        try {
            Path work = Files.createDirectories(MainstayCommand.work());
            Path out = Files.createTempFile(work, "script", ".out");
            Path err = Files.createTempFile(work, "script", ".err");
            List<String> command = new ArrayList<>(List.of(script.toString()));
            command.addAll(arguments);
            ProcessBuilder program =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            program.environment().keySet().removeIf(name -> name.startsWith("MAINSTAY_"));
            program.environment().putAll(environment);
            program.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process running = program.start();
            boolean ended = running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            running.destroyForcibly();
            if (!ended) {
                throw new AssertionError(
                        "still running after " + patience + ":\n" + Files.readString(out) + Files.readString(err));
            }
            return new MainstayScript(running.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
