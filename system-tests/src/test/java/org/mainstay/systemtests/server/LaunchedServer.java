package org.mainstay.systemtests.server;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server of the assembly under test that was started on a data folder, together with its processes. */
public final class LaunchedServer implements AutoCloseable {
    /** Generous on purpose: the machine may be busy, and a server that fails ends by itself. */
    private static final Duration START = Duration.ofSeconds(200);

    private final MainstayCommand command;
    private final Path data;

    private LaunchedServer(MainstayCommand command, Path data) {
        this.command = command;
        this.data = data;
    }

    /** @param more options */
    public static LaunchedServer start(Path data, Map<String, String> environment, String... more) {
        List<String> command = new ArrayList<>(Assembly.underTest().command());
        command.addAll(List.of("--port", Integer.toString(freePort()), "--data", data.toString()));
        command.addAll(List.of(more));
        return new LaunchedServer(MainstayCommand.start(environment, command.toArray(String[]::new)), data);
    }

    /** A folder that does not exist yet. */
    public static Path freshFolder(String name) {
        try {
            Path parent = Files.createTempDirectory(Files.createDirectories(MainstayCommand.work()), name);
            return parent.resolve("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LaunchedServer awaitReady() {
        Eventually.within(START, () -> !command.isAlive() || isReady());
        if (!command.isAlive()) {
            throw new AssertionError("the server did not start:\n" + command.output());
        }
        return this;
    }

    /** A launcher that was killed leaves its file behind. */
    private boolean isReady() {
        try {
            return runFile().getJsonNumber("pid").longValue() == command.pid();
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    public MainstayCommand command() {
        return command;
    }

    public Path data() {
        return data;
    }

    public JsonObject runFile() {
        return runFile(data);
    }

    static JsonObject runFile(Path data) {
        try (JsonReader reader = Json.createReader(Files.newInputStream(data.resolve("run/server.json")))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ProcessHandle process(String name) {
        return ProcessHandle.of(runFile().getJsonNumber(name).longValue()).orElseThrow();
    }

    @Override
    public void close() {
        command.close();
    }
}
