package org.mainstay.platform.schema;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The values of custom fields as a row keeps them: one JSON object, key by key, without those that are null. Each value has
 * the form that the database reads as its type: flags are 1, moments are UTC without a letter behind them, decimals are
 * text, so that nobody takes them for binary numbers. What belongs to fields that this type does not know, because they were retired or
 * because another node learnt of them first, is written back as it was.
 */
public final class CustomValues {

    private static final JsonParserFactory PARSERS = JsonProvider.provider().createParserFactory(Map.of());
    private static final JsonGeneratorFactory GENERATORS =
            JsonProvider.provider().createGeneratorFactory(Map.of());
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private CustomValues() {}

    /**
     * Sets those fields from what is stored.
     *
     * @param stored null when the row has no custom values
     */
    public static void read(FieldValues into, List<Field> fields, String stored) {
        for (Field field : fields) {
            into.set(field, field.type() == FieldType.BOOLEAN ? Boolean.FALSE : null);
        }
        into.stored(stored);
        if (stored == null || fields.isEmpty()) {
            return;
        }
        Map<String, Field> known = into.type().customKeys();
        try (JsonParser parser = PARSERS.createParser(new StringReader(stored))) {
            parser.next();
            while (parser.next() == JsonParser.Event.KEY_NAME) {
                Field field = known.get(parser.getString());
                parser.next();
                if (field != null && into.has(field)) {
                    into.set(field, value(field, parser.getString()));
                }
            }
        }
    }

    /** The value that the database's text of a field stands for. */
    static Object value(Field field, String text) {
        return switch (field.type()) {
            case BOOLEAN -> text.equals("1");
            case INTEGER, REFERENCE, ID -> Long.valueOf(text);
            case DECIMAL, CURRENCY, PERCENT -> new BigDecimal(text);
            case DATE -> LocalDate.parse(text);
            case DATETIME -> LocalDateTime.parse(text, MOMENT).toInstant(ZoneOffset.UTC);
            case TIME -> LocalTime.parse(text);
            default -> text;
        };
    }

    /** What to store for the record; null when there is nothing. */
    public static String write(FieldValues record) {
        RecordType type = record.type();
        if (type.customFields().isEmpty()) {
            return record.stored();
        }
        StringWriter text = new StringWriter();
        boolean any = false;
        try (JsonGenerator json = GENERATORS.createGenerator(text)) {
            json.writeStartObject();
            for (Field field : type.customFields()) {
                Object value = record.get(field);
                if (value != null && !Boolean.FALSE.equals(value)) {
                    write(json, field.customization().key(), value);
                    any = true;
                }
            }
            any |= record.stored() != null
                    && writeOthers(json, record.stored(), type.customKeys().keySet());
            json.writeEnd();
        }
        return any ? text.toString() : null;
    }

    private static void write(JsonGenerator json, String key, Object value) {
        if (value instanceof Boolean) {
            json.write(key, 1);
        } else if (value instanceof Long number) {
            json.write(key, number);
        } else if (value instanceof BigDecimal number) {
            json.write(key, number.toPlainString());
        } else if (value instanceof Instant moment) {
            json.write(key, MOMENT.format(LocalDateTime.ofInstant(moment, ZoneOffset.UTC)));
        } else {
            json.write(key, value instanceof LocalTime time ? TIME.format(time) : value.toString());
        }
    }

    private static boolean writeOthers(JsonGenerator json, String stored, Set<String> known) {
        boolean any = false;
        try (JsonParser parser = PARSERS.createParser(new StringReader(stored))) {
            parser.next();
            while (parser.next() == JsonParser.Event.KEY_NAME) {
                String key = parser.getString();
                parser.next();
                if (!known.contains(key)) {
                    json.write(key, parser.getValue());
                    any = true;
                }
            }
        }
        return any;
    }
}
