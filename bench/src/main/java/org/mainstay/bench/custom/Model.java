package org.mainstay.bench.custom;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.mainstay.bench.load.Answer;
import org.mainstay.bench.load.HttpConnection;
import org.mainstay.bench.load.Requests;

/** The custom fields of accounts, as an administrator changes them. */
final class Model {
    private static final String PATH = "/api/v1/schema/accounts/fields";
    /** An index of millions of rows takes its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final int port;
    private final Requests requests;

    Model(int port, Requests requests) {
        this.port = port;
        this.requests = requests;
    }

    /** @param definition such as {@code "type":"text","length":40}, without braces */
    void add(String name, String definition) throws IOException {
        JsonObject names =
                Json.createObjectBuilder().add("name", name).add("label", name).build();
        String begun = names.toString();
        send(requests.post(PATH, begun.substring(0, begun.length() - 1) + "," + definition + "}"));
    }

    /** @param changes such as {@code "indexed":true}, without braces */
    void change(String name, String changes) throws IOException {
        send(requests.patch(PATH + "/" + name, "{" + changes + "}"));
    }

    void delete(String name) throws IOException {
        send(requests.delete(PATH + "/" + name));
    }

    private void send(byte[] request) throws IOException {
        try (HttpConnection connection = new HttpConnection(port, PATIENCE)) {
            Answer answer = connection.send(request);
            if (!answer.isSuccess()) {
                throw new IOException("answered with status " + answer.status() + ": "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
        }
    }
}
