package org.mainstay.systemtests.soapclients;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a client saw, step by step. */
final class Facts {

    private final Map<String, JsonObject> steps = new LinkedHashMap<>();

    /** From lines that each are a JSON object with the member {@code step}. */
    static Facts parse(List<String> lines) {
        Facts facts = new Facts();
        for (String line : lines) {
            try (JsonReader reader = Json.createReader(new StringReader(line))) {
                JsonObject fact = reader.readObject();
                facts.add(fact.getString("step"), fact);
            }
        }
        return facts;
    }

    void add(String step, JsonObject seen) {
        assertThat(steps.put(step, seen)).as("step %s was told twice", step).isNull();
    }

    Set<String> names() {
        return steps.keySet();
    }

    JsonObject of(String step) {
        assertThat(steps).containsKey(step);
        return steps.get(step);
    }
}
