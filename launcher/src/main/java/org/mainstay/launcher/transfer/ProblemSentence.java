package org.mainstay.launcher.transfer;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** A problem document (RFC 9457) as one sentence for people. */
public final class ProblemSentence {
    private ProblemSentence() {}

    public static String of(int status, String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return "The server refused: " + reason(status, reader.readObject());
        } catch (JsonException | ClassCastException noProblemDocument) {
            return "The server refused with HTTP status " + status + ".";
        }
    }

    /** Why, without saying who refuses. */
    public static String reason(int status, JsonObject problem) {
        String detail = problem.getString("detail", problem.getString("title", "HTTP status " + status));
        List<String> parts = new ArrayList<>();
        boolean isRepeated = false;
        if (problem.containsKey("errors")) {
            for (JsonValue error : problem.getJsonArray("errors")) {
                parts.add(field(error.asJsonObject()));
                isRepeated |= detail.equals(error.asJsonObject().getString("message", null));
            }
        }
        if (!isRepeated) {
            parts.add(0, detail);
        }
        return String.join("; ", parts);
    }

    private static String field(JsonObject error) {
        String message = error.getString("message", error.getString("code", "not accepted"));
        String pointer = error.getString("pointer", "");
        return pointer.isEmpty() ? message : pointer + ": " + message;
    }
}
