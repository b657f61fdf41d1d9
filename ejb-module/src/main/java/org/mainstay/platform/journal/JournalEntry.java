package org.mainstay.platform.journal;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import java.util.Set;
import org.mainstay.platform.schema.Operation;

/**
 * One change of one record in one transaction.
 *
 * @param seq number in the order in which rows were written; transactions may commit in another order
 * @param at when it was written, by the database's clock
 * @param kind API name of the kind of record
 * @param changes JSON object: field name to {@code [before, after]}
 */
public record JournalEntry(
        long seq,
        Instant at,
        String kind,
        long recordKey,
        Operation operation,
        long userId,
        String protocol,
        String requestId,
        String changes) {

    private static final JsonProvider JSON = JsonProvider.provider();

    /** The changes as an object. */
    public JsonObject readChanges() {
        try (JsonReader reader = JSON.createReader(new StringReader(changes))) {
            return reader.readObject();
        }
    }

    /** The same change, silent about some fields. */
    public JournalEntry without(Set<String> fields) {
        if (fields.isEmpty()) {
            return this;
        }
        JsonObjectBuilder rest = JSON.createObjectBuilder();
        readChanges().forEach((name, change) -> {
            if (!fields.contains(name)) {
                rest.add(name, change);
            }
        });
        return new JournalEntry(
                seq,
                at,
                kind,
                recordKey,
                operation,
                userId,
                protocol,
                requestId,
                rest.build().toString());
    }
}
