package org.mainstay.systemtests.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mainstay.systemtests.client.Database;
import org.mainstay.systemtests.server.RunningServer;

/** What must hold of the server after whatever was thrown at it. */
public final class Aftermath implements BeforeAllCallback, AfterAllCallback {

    private static final String UNEXPECTED = "Unexpected error, trace id";

    private long unexpectedBefore;

    @Override
    public void beforeAll(ExtensionContext context) {
        unexpectedBefore = unexpectedErrors();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        HttpRequest ready = HttpRequest.newBuilder(URI.create(RunningServer.baseUrl() + "/health/ready"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(ready, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Database.shared().hasJournalThatAgrees();
        assertThat(unexpectedErrors() - unexpectedBefore)
                .as("unexpected errors that the server logged")
                .isZero();
    }

    private static long unexpectedErrors() {
        try (Stream<Path> logs = Files.list(RunningServer.dataFolder().resolve("log"))) {
            return logs.filter(file -> file.getFileName().toString().startsWith("server.log"))
                    .mapToLong(Aftermath::unexpectedErrors)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long unexpectedErrors(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.stream().filter(line -> line.contains(UNEXPECTED)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
