package org.mainstay.launcher;

import jakarta.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The server with the application, as a child process whose output goes to {@code log/server.log}. */
final class Server {
    private static final Pattern DEPLOYMENT_FAILED =
            Pattern.compile("\"MessageID\":\"NCLS-(CORE-00026|DEPLOYMENT-02036)\""
                    + "|\"LogMessage\":\"Exception while (preparing|loading|deploying) the app");

    private final ApplicationServer application;
    private final DataFolder data;
    private final PrintWriter echo;
    private volatile boolean deploymentFailed;

    /** @param echo where the server's lines are repeated, or null */
    Server(ApplicationServer application, DataFolder data, PrintWriter echo) {
        this.application = application;
        this.data = data;
        this.echo = echo;
    }

    /** Returns at once; the server takes its time. Must be called by a thread that outlives the server. */
    Child start(Path parts, Map<String, String> environment) throws LaunchFailedException {
        try {
            Path work = Files.createDirectory(data.server());
            List<String> command = new ArrayList<>(BoundProcess.prefix("KILL"));
            command.addAll(application.layOut(data, parts, work));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(work.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            keepOutput(process, new RollingLog(data.log().resolve("server.log")));
            return new Child("server", process.toHandle());
        } catch (IOException problem) {
            throw new LaunchFailedException("The server could not be started: " + problem.getMessage(), problem);
        }
    }

    /** The server goes on without the application then, and says that it is ready. */
    boolean deploymentFailed() {
        return deploymentFailed;
    }

    private void keepOutput(Process process, RollingLog log) {
        Thread pump = new Thread(() -> copyLines(process, log), "server output");
        pump.setDaemon(true);
        pump.start();
    }

    /** Never stops reading before the end: a full pipe would stop the server. */
    private void copyLines(Process process, RollingLog log) {
        try (log;
                BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    keep(line, log);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void keep(String line, RollingLog log) {
        if (DEPLOYMENT_FAILED.matcher(line).find()) {
            deploymentFailed = true;
        }
        if (echo != null) {
            echo.println(line);
        }
        try {
            log.line(line.startsWith("{") ? line : asJson(line));
        } catch (IOException diskFull) {
            // the log loses this line; the server goes on
        }
    }

    /** What did not come through a logger: output of libraries and of the virtual machine itself. */
    private static String asJson(String line) {
        return Json.createObjectBuilder()
                .add("Timestamp", Instant.now().toString())
                .add("Level", "INFO")
                .add("LoggerName", "stdout")
                .add("LogMessage", line)
                .build()
                .toString();
    }
}
