package org.mainstay.systemtests.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;

/** Makes records of any kind out of its description, and the records that they must refer to before them. */
public final class Samples {

    private static final int MOST_TRIES = 5;

    private final Api api;
    private final Map<String, DescribedKind> kinds = new HashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    public Samples(Api api) {
        this.api = api;
    }

    DescribedKind kind(String path) {
        return kinds.computeIfAbsent(path, p -> DescribedKind.read(api, p));
    }

    /** A new record with what is required of the caller, and what a rule then says is missing. */
    public Reply create(DescribedKind kind) {
        return completed(kind, body -> api.post("/" + kind.path(), body));
    }

    /** The same by an external id. */
    public Reply upsert(DescribedKind kind, String externalId) {
        return completed(kind, body -> api.put("/" + kind.path() + "/by-external-id/" + externalId, body));
    }

    interface Sending {
        Reply send(JsonObject body);
    }

    private Reply completed(DescribedKind kind, Sending sending) {
        Map<String, JsonValue> body = new LinkedHashMap<>();
        for (JsonObject field : kind.having("required")) {
            if (field.getBoolean("createable") && !field.getBoolean("defaulted")) {
                body.put(field.getString("name"), value(field));
            }
        }
        Reply reply = sending.send(object(body));
        for (int i = 0; i < MOST_TRIES && reply.status() == 422; i++) {
            JsonArray errors = reply.json().getJsonArray("errors");
            assertThat(errors).as("what is missing according to %s", reply).isNotNull();
            for (JsonObject error : errors.getValuesAs(JsonObject.class)) {
                JsonObject field = kind.field(error.getString("pointer").substring(1));
                assertThat(field.getBoolean("createable")).as("%s", reply).isTrue();
                body.put(field.getString("name"), value(field));
            }
            reply = sending.send(object(body));
        }
        return reply.is(201);
    }

    private static JsonObject object(Map<String, JsonValue> members) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        members.forEach(object::add);
        return object.build();
    }

    /** A value that the field can have, another one each time as far as there are others. */
    public JsonValue value(JsonObject field) {
        int n = number.incrementAndGet();
        if (field.containsKey("picklist")) {
            JsonArray values = field.getJsonObject("picklist").getJsonArray("values");
            return values.get(n % values.size());
        }
        return switch (field.getString("type")) {
            case "boolean" -> n % 2 == 0 ? JsonValue.TRUE : JsonValue.FALSE;
            case "integer", "decimal", "currency", "percent" -> number(field, n);
            case "date" -> Json.createValue("20%02d-%02d-%02d".formatted(n % 90 + 10, n % 12 + 1, n % 28 + 1));
            case "datetime" ->
                Json.createValue(
                        "20%02d-%02d-%02dT12:00:%02d.000Z".formatted(n % 90 + 10, n % 12 + 1, n % 28 + 1, n % 60));
            case "time" -> Json.createValue("%02d:%02d:00.000".formatted(n % 24, n % 60));
            case "reference" -> Json.createValue(related(DescribedKind.targets(field), n));
            case "email" -> Json.createValue("n" + n + "@example.org");
            case "phone" -> Json.createValue("+43 1 " + n);
            case "url" -> Json.createValue("https://example.org/" + n);
            default -> text(field.getInt("length"), n);
        };
    }

    private static JsonValue number(JsonObject field, int n) {
        int whole = field.getInt("precision") - field.getInt("scale");
        long most = (long) Math.pow(10, Math.min(whole, 6));
        return Json.createValue(BigDecimal.valueOf(n % most).setScale(field.getInt("scale")));
    }

    /** Short fields hold codes; a currency is as good as any other of three letters. */
    private static JsonValue text(int length, int n) {
        String text = length == 3 ? List.of("EUR", "USD", "CHF", "JPY").get(n % 4) : "n" + n + "-" + UUID.randomUUID();
        return Json.createValue(text.length() > length ? text.substring(0, length) : text);
    }

    private String related(List<String> targets, int n) {
        List<DescribedKind> creatable =
                targets.stream().map(this::kind).filter(k -> k.offers("create")).toList();
        assertThat(creatable).as("kinds of %s that one can create", targets).isNotEmpty();
        return create(creatable.get(n % creatable.size())).id();
    }
}
