package org.mainstay.bench.reference;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows as JSON: answers, and what a row of the journal keeps of a new record. */
final class AccountJson {
    /** What the columns of the journal tell already. */
    private static final Set<String> IMPLIED = Set.of(
            "id", "version", "createdDate", "createdById", "lastModifiedDate", "lastModifiedById", "systemModstamp");

    private static final JsonGeneratorFactory JSON = JsonProvider.provider().createGeneratorFactory(Map.of());

    private AccountJson() {}

    static byte[] record(Object[] row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_048);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            object(json, row);
        }
        return bytes.toByteArray();
    }

    static byte[] page(List<Object[]> rows, String next) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(131_072);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject().writeStartArray("items");
            rows.forEach(row -> object(json, row));
            json.writeEnd();
            if (next == null) {
                json.writeNull("next");
            } else {
                json.write("next", next);
            }
            json.writeEnd();
        }
        return bytes.toByteArray();
    }

    static String changes(Object[] row) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (int i = 0; i < row.length; i++) {
                Column column = Column.ALL.get(i);
                if (row[i] != null && !IMPLIED.contains(column.name())) {
                    json.writeStartArray(column.name()).writeNull();
                    value(json, column, row[i]);
                    json.writeEnd();
                }
            }
            json.writeEnd();
        }
        return text.toString();
    }

    private static void object(JsonGenerator json, Object[] row) {
        json.writeStartObject();
        for (int i = 0; i < row.length; i++) {
            json.writeKey(Column.ALL.get(i).name());
            value(json, Column.ALL.get(i), row[i]);
        }
        json.writeEnd();
    }

    private static void value(JsonGenerator json, Column column, Object value) {
        if (value == null) {
            json.writeNull();
            return;
        }
        switch (column.kind()) {
            case ACCOUNT -> json.write(PublicId.of(PublicId.ACCOUNT, (Long) value));
            case USER -> json.write(PublicId.of(PublicId.USER, (Long) value));
            case TEXT -> json.write((String) value);
            case MOMENT -> json.write(moment((LocalDateTime) value));
            case FLAG -> json.write((Boolean) value);
            case NUMBER -> json.write((Long) value);
            case DECIMAL -> json.write((BigDecimal) value);
        }
    }

    /** RFC 3339 in UTC with exactly three decimals. */
    private static String moment(LocalDateTime at) {
        StringBuilder text = new StringBuilder(24);
        pad(text, at.getYear(), 4).append('-');
        pad(text, at.getMonthValue(), 2).append('-');
        pad(text, at.getDayOfMonth(), 2).append('T');
        pad(text, at.getHour(), 2).append(':');
        pad(text, at.getMinute(), 2).append(':');
        pad(text, at.getSecond(), 2).append('.');
        return pad(text, at.getNano() / 1_000_000, 3).append('Z').toString();
    }

    private static StringBuilder pad(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        return text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }
}
