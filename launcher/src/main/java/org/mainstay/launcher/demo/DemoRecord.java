package org.mainstay.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A record to be created. It refers to those before it by their external ids.
 *
 * @param path of its kind, below {@code /api/v1}
 */
public record DemoRecord(String path, JsonObject body) {

    public String externalId() {
        return body.getString("externalId");
    }

    /** Whether it refers to the record with that external id. */
    public boolean refersTo(String externalId) {
        return body.values().stream()
                .anyMatch(value -> value instanceof JsonObject other
                        && other.getString("externalId").equals(externalId));
    }

    static Draft of(String path, String externalId) {
        return new Draft(path).with("externalId", externalId);
    }

    /** Collects the fields. */
    static final class Draft {
        private final String path;
        private final JsonObjectBuilder body = Json.createObjectBuilder();

        private Draft(String path) {
            this.path = path;
        }

        /** A field; without a value it is left out. */
        Draft with(String field, Object value) {
            if (value instanceof Boolean flag) {
                body.add(field, flag);
            } else if (value instanceof Integer number) {
                body.add(field, number);
            } else if (value instanceof BigDecimal number) {
                body.add(field, number);
            } else if (value instanceof String || value instanceof LocalDate || value instanceof Instant) {
                body.add(field, value.toString());
            } else if (value != null) {
                throw new IllegalArgumentException(field + ": " + value.getClass());
            }
            return this;
        }

        /** A reference; without a target it is left out. */
        Draft to(String relation, String externalId) {
            if (externalId != null) {
                body.add(relation, Json.createObjectBuilder().add("externalId", externalId));
            }
            return this;
        }

        DemoRecord done() {
            return new DemoRecord(path, body.build());
        }
    }
}
