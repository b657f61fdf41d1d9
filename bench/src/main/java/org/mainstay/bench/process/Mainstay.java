package org.mainstay.bench.process;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.mainstay.bench.load.HttpConnection;

/** Mainstay as anybody runs it: the runnable jar with its embedded database, on a data folder of its own. */
public final class Mainstay implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long PAUSE_MILLIS = 50;

    private final Started launcher;
    private final int port;
    private final Path data;
    private final long startedAt;

    private Mainstay(Started launcher, int port, Path data, long startedAt) {
        this.launcher = launcher;
        this.port = port;
        this.data = data;
        this.startedAt = startedAt;
    }

    /** @param log where the launcher's own output goes */
    public static Mainstay start(Path jar, Path data, String adminPassword, Path log) throws IOException {
        return start(jar, data, adminPassword, log, "");
    }

    /** @param databaseOptions more options for its database */
    public static Mainstay start(Path jar, Path data, String adminPassword, Path log, String databaseOptions)
            throws IOException {
        int port = Started.freePort();
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString(),
                        "run",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString(),
                        "--heap",
                        "512m")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().put("MAINSTAY_ADMIN_PASSWORD", adminPassword);
        command.environment().put("MAINSTAY_DB_OPTS", databaseOptions);
        long startedAt = System.nanoTime();
        return new Mainstay(new Started(command), port, data, startedAt);
    }

    /** Sends the request until it is answered with 200; returns how long that is after the start. */
    public Duration untilAnswered(byte[] request) throws IOException, InterruptedException {
        while (System.nanoTime() - startedAt < PATIENCE.toNanos()) {
            if (!launcher.process().isAlive()) {
                throw new IOException("Mainstay ended while starting");
            }
            try (HttpConnection connection = new HttpConnection(port)) {
                if (connection.send(request).status() == 200) {
                    return Duration.ofNanos(System.nanoTime() - startedAt);
                }
            } catch (IOException notYet) {
                // the port is not open, or the application not deployed
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IOException("Mainstay did not answer within " + PATIENCE.toMinutes() + " minutes");
    }

    /** The launcher writes it when all is ready, a moment after the first answer. */
    public void untilReady() throws IOException, InterruptedException {
        while (!Files.exists(runFile())) {
            if (!launcher.process().isAlive() || System.nanoTime() - startedAt > PATIENCE.toNanos()) {
                throw new IOException("Mainstay did not become ready");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    public int port() {
        return port;
    }

    public long serverPid() throws IOException {
        return running().getJsonNumber("serverPid").longValue();
    }

    public long databasePid() throws IOException {
        return running().getJsonNumber("databasePid").longValue();
    }

    public DatabaseAccess database() throws IOException {
        return new DatabaseAccess(
                running().getString("databaseUrl"),
                running().getString("databaseUser"),
                Files.readString(data.resolve("db-password")).strip());
    }

    private Path runFile() {
        return data.resolve("run").resolve("server.json");
    }

    private JsonObject running() throws IOException {
        try (JsonReader reader = Json.createReader(new StringReader(Files.readString(runFile())))) {
            return reader.readObject();
        }
    }

    @Override
    public void close() {
        launcher.close();
    }
}
