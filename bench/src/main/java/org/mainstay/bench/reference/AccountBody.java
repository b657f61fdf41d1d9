package org.mainstay.bench.reference;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Reads a new account from the body of a request. */
final class AccountBody {
    private static final JsonParserFactory JSON = JsonProvider.provider().createParserFactory(Map.of());

    private AccountBody() {}

    /**
     * The row of a new account, stamped and complete.
     *
     * @throws IllegalArgumentException when a member is no column or the name is missing
     */
    static Object[] read(InputStream body, long key, long user) {
        Object[] row = new Object[Column.ALL.size()];
        set(row, "isPersonAccount", false);
        try (JsonParser parser = JSON.createParser(body)) {
            parser.next();
            for (JsonParser.Event event = parser.next(); event == JsonParser.Event.KEY_NAME; event = parser.next()) {
                int place = Column.place(parser.getString());
                if (place < 0) {
                    throw new IllegalArgumentException("no such member");
                }
                row[place] = value(parser, parser.next(), Column.ALL.get(place).kind());
            }
        }
        if (row[Column.place("name")] == null) {
            throw new IllegalArgumentException("name is required");
        }
        stamp(row, key, user);
        return row;
    }

    private static Object value(JsonParser parser, JsonParser.Event event, Column.Kind kind) {
        return switch (event) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> kind == Column.Kind.NUMBER ? (Object) parser.getLong() : parser.getBigDecimal();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IllegalArgumentException("no such value");
        };
    }

    private static void stamp(Object[] row, long key, long user) {
        LocalDateTime now = LocalDateTime.ofInstant(Instant.now().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
        set(row, "id", key);
        set(row, "createdDate", now);
        set(row, "createdById", user);
        set(row, "lastModifiedDate", now);
        set(row, "lastModifiedById", user);
        set(row, "systemModstamp", now);
        set(row, "isDeleted", false);
        set(row, "version", 1L);
        set(row, "ownerId", user);
    }

    private static void set(Object[] row, String column, Object value) {
        row[Column.place(column)] = value;
    }
}
