package org.mainstay.launcher.transfer;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A file of the server with one JSON object a line, kept in a temporary file while it is read. */
public final class JsonLines implements AutoCloseable {
    private static final JsonReaderFactory JSON = JsonProvider.provider().createReaderFactory(Map.of());
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final BufferedReader lines;

    private JsonLines(Path file, BufferedReader lines) {
        this.file = file;
        this.lines = lines;
    }

    static JsonLines of(Server server, String path) throws TransferFailedException {
        Path file = null;
        try {
            file = Files.createTempFile("mainstay", ".ndjson.gz");
            server.download(path, file);
            InputStream packed = new GZIPInputStream(Files.newInputStream(file), BUFFER);
            return new JsonLines(
                    file, new BufferedReader(new InputStreamReader(packed, StandardCharsets.UTF_8), BUFFER));
        } catch (IOException problem) {
            throw failed(problem);
        }
    }

    /** The next one, or null behind the last. */
    public JsonObject next() throws TransferFailedException {
        try {
            String line = lines.readLine();
            if (line == null) {
                return null;
            }
            try (JsonReader reader = JSON.createReader(new StringReader(line))) {
                return reader.readObject();
            }
        } catch (IOException problem) {
            throw failed(problem);
        }
    }

    @Override
    public void close() throws TransferFailedException {
        try {
            lines.close();
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw failed(problem);
        }
    }

    private static TransferFailedException failed(IOException problem) {
        return new TransferFailedException(
                "What the server sent cannot be kept in " + System.getProperty("java.io.tmpdir") + ": "
                        + problem.getMessage() + ".",
                problem);
    }
}
