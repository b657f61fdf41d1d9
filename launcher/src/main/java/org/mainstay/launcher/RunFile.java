package org.mainstay.launcher;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code run/server.json}: what is running on a data folder, for other commands. It is there while the server is. */
final class RunFile {
    private final Path file;

    RunFile(DataFolder data) {
        this.file = data.run().resolve("server.json");
    }

    /** @param database the embedded one, or null */
    void write(
            String url,
            ProcessHandle server,
            ApplicationServer application,
            EmbeddedDatabase database,
            Child databaseProcess)
            throws IOException {
        JsonObjectBuilder running = Json.createObjectBuilder()
                .add("url", url)
                .add("pid", ProcessHandle.current().pid())
                .add("serverPid", server.pid());
        application.secureUrl().ifPresent(secure -> running.add("secureUrl", secure));
        application.console().ifPresent(admin -> running.add("consoleUrl", admin.toString()));
        if (database != null) {
            running.add("databasePid", databaseProcess.process().pid())
                    .add("databasePort", database.port())
                    .add("databaseUrl", database.access().url())
                    .add("databaseUser", database.access().user())
                    .add("databasePrograms", database.programs().toString());
        }
        Secrets.write(file, running.build() + "\n");
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The address of the running server; empty when none runs, also when one was killed and left its file. */
    Optional<String> url() {
        return read().map(running -> running.getString("url", null));
    }

    /** What the file says; empty when no server runs. */
    Optional<JsonObject> read() {
        try (JsonReader reader = Json.createReader(new StringReader(Files.readString(file)))) {
            JsonObject running = reader.readObject();
            long pid = running.getJsonNumber("pid").longValue();
            return ProcessHandle.of(pid).isPresent() ? Optional.of(running) : Optional.empty();
        } catch (IOException | JsonException | NullPointerException | ClassCastException none) {
            return Optional.empty();
        }
    }
}
