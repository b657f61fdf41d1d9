package org.mainstay.systemtests.client;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An answer of the API. */
public record Reply(String request, int status, HttpHeaders headers, byte[] body) {

    static Reply of(HttpResponse<byte[]> response) {
        String request = response.request().method() + " " + response.request().uri();
        return new Reply(request, response.statusCode(), response.headers(), response.body());
    }

    /** What holds of every answer, whatever was asked. */
    Reply inForm() {
        assertThat(status).as("%s", this).isLessThan(500);
        assertThat(header("X-Request-Id")).as("request id of %s", this).isNotNull();
        assertThat(text()).as("%s", this).doesNotContainIgnoringCase("<html", "Exception:", "\tat ");
        if (status >= 400) {
            assertThat(header("Content-Type")).as("%s", this).isEqualTo("application/problem+json");
            JsonObject problem = json();
            assertThat(problem.getInt("status")).as("%s", this).isEqualTo(status);
            assertThat(problem.getString("type")).as("%s", this).isEqualTo("/docs/problems/" + code());
            assertThat(problem).as("%s", this).containsKeys("title", "detail", "instance");
            if (header("Idempotency-Replayed") == null) {
                assertThat(problem.getString("traceId")).as("%s", this).isEqualTo(header("X-Request-Id"));
            }
        }
        return this;
    }

    /** Fails unless the status is that one. */
    public Reply is(int expected) {
        assertThat(status).as("%s", this).isEqualTo(expected);
        return this;
    }

    /** Fails unless the request was refused with that status and code. */
    public Reply isRefused(int expected, String code) {
        is(expected);
        assertThat(code()).as("%s", this).isEqualTo(code);
        return this;
    }

    /** Fails unless the request was refused with 422 and that code for that field. */
    public Reply isRefusedFor(String field, String code) {
        is(422);
        assertThat(errors()).as("%s", this).contains(code + " /" + field);
        return this;
    }

    /** The code of a problem document. */
    public String code() {
        return json().getString("code");
    }

    /** The errors of a problem document, each as {@code CODE /pointer}. */
    public List<String> errors() {
        JsonArray errors = json().getJsonArray("errors");
        return errors == null
                ? List.of()
                : errors.getValuesAs(JsonObject.class).stream()
                        .map(e -> e.getString("code") + " " + e.getString("pointer", ""))
                        .toList();
    }

    public String id() {
        return json().getString("id");
    }

    public String etag() {
        return header("ETag");
    }

    /** The items of a page. */
    public List<JsonObject> items() {
        return json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    /** The cursor of the next page, or null at the end. */
    public String next() {
        return json().isNull("next") ? null : json().getString("next");
    }

    /** The first header of that name, or null. */
    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        } catch (RuntimeException e) {
            throw new AssertionError("no JSON object in " + this, e);
        }
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        String shown = text().length() > 1_000 ? text().substring(0, 1_000) + "…" : text();
        return request + " -> " + status + " " + shown;
    }
}
