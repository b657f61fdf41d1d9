package org.mainstay.systemtests.custom;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.mainstay.systemtests.client.Bodies;

/** Definitions as administrators send them. */
final class Definition {

    private Definition() {}

    /** A field with what every field has, and more. */
    static JsonObject field(String name, String type, Object... more) {
        return with(Bodies.body("name", name, "label", "A " + type, "type", type), more);
    }

    static JsonObject text(String name, Object... more) {
        return with(field(name, "text", "length", 40), more);
    }

    static JsonObject number(String name, int precision, int scale, Object... more) {
        return with(field(name, "number", "precision", precision, "scale", scale), more);
    }

    static JsonObject object(String name, Object... more) {
        return with(Bodies.body("name", name, "label", "Thing", "labelPlural", "Things"), more);
    }

    /** The same with other members, or without those that are null. */
    static JsonObject with(JsonObject definition, Object... more) {
        JsonObjectBuilder all = Json.createObjectBuilder(definition);
        Bodies.body(more).forEach((name, value) -> {
            if (value == JsonValue.NULL) {
                all.remove(name);
            } else {
                all.add(name, value);
            }
        });
        return all.build();
    }
}
