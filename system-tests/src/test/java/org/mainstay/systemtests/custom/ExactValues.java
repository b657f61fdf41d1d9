package org.mainstay.systemtests.custom;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Values that show whether anything is rounded, cut, folded or escaped once too often. */
final class ExactValues {

    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "ß",
            "é",
            "株",
            "🚲",
            "👩‍👩‍👧",
            "\"",
            "'",
            "\\",
            "%",
            "_",
            "*",
            " ",
            "\n",
            "\t",
            ";",
            "{",
            "$.",
            "--");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final LocalDate FIRST = LocalDate.of(1700, 1, 1);
    private static final LocalDate LAST = LocalDate.of(4000, 12, 31);
    private static final int LONGEST = 2_000;
    private static final int MILLIS_OF_DAY = 86_400_000;

    private final Random random;

    ExactValues(Random random) {
        this.random = random;
    }

    /** A value of a field as the schema describes it; null for a reference, which needs a record. */
    JsonValue next(JsonObject field) {
        return switch (field.getString("type")) {
            case "boolean" -> random.nextBoolean() ? JsonValue.TRUE : JsonValue.FALSE;
            case "decimal", "currency", "percent" -> Json.createValue(digits(field));
            case "date" -> Json.createValue(date().toString());
            case "datetime" -> Json.createValue(MOMENT.format(moment()));
            case "time" -> Json.createValue(TIME.format(time()));
            case "picklist" -> picklist(field);
            case "multi_picklist" -> Json.createValue(text(picklist(field)) + ";" + text(last(field)));
            case "email" -> Json.createValue("müller+" + UUID.randomUUID() + "@例え.jp");
            case "reference" -> null;
            default -> Json.createValue(text(field));
        };
    }

    private BigDecimal digits(JsonObject field) {
        StringBuilder digits = new StringBuilder().append(1 + random.nextInt(9));
        while (digits.length() < field.getInt("precision")) {
            digits.append(random.nextInt(10));
        }
        BigDecimal number = new BigDecimal(new BigInteger(digits.toString()), field.getInt("scale"));
        return random.nextBoolean() ? number : number.negate();
    }

    private LocalDate date() {
        return switch (random.nextInt(5)) {
            case 0 -> FIRST;
            case 1 -> LAST;
            default -> LocalDate.ofEpochDay(random.nextLong(FIRST.toEpochDay(), LAST.toEpochDay()));
        };
    }

    private Instant moment() {
        return date().atTime(time()).toInstant(ZoneOffset.UTC);
    }

    private LocalTime time() {
        int millis = random.nextInt(5) == 0 ? MILLIS_OF_DAY - 1 : random.nextInt(MILLIS_OF_DAY);
        return LocalTime.ofNanoOfDay(millis * 1_000_000L);
    }

    private JsonValue picklist(JsonObject field) {
        List<JsonValue> values = field.getJsonObject("picklist").getJsonArray("values");
        return values.get(random.nextInt(values.size() - 1));
    }

    private static JsonValue last(JsonObject field) {
        List<JsonValue> values = field.getJsonObject("picklist").getJsonArray("values");
        return values.get(values.size() - 1);
    }

    /** Begins with what no other text begins with, and is as long as it may be. */
    private String text(JsonObject field) {
        int length = Math.min(field.getInt("length"), LONGEST);
        StringBuilder text = new StringBuilder(UUID.randomUUID().toString());
        while (true) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            int longer = text.codePointCount(0, text.length()) + piece.codePointCount(0, piece.length());
            if (longer >= length) {
                return text.codePointCount(0, text.length()) > length ? text.substring(0, length) : text + "x";
            }
            text.append(piece);
        }
    }

    static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    /** Whether two values are one; numbers may be written in several ways. */
    static boolean same(JsonValue one, JsonValue other) {
        return one instanceof JsonNumber a && other instanceof JsonNumber b
                ? a.bigDecimalValue().compareTo(b.bigDecimalValue()) == 0
                : one.equals(other);
    }
}
