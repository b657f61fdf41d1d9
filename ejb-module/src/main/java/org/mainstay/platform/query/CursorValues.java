package org.mainstay.platform.query;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.mainstay.platform.schema.Reference;

/** The values of a position as bytes: of each a letter for its class, and its text. */
final class CursorValues {

    private CursorValues() {}

    static byte[] write(List<Object> position) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Object value : position) {
                byte[] text = text(value).getBytes(StandardCharsets.UTF_8);
                out.writeByte(letter(value));
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e); // nothing is written but memory
        }
        return bytes.toByteArray();
    }

    private static char letter(Object value) {
        if (value == null) {
            return '0';
        }
        return switch (value.getClass().getSimpleName()) {
            case "Long" -> 'L';
            case "Boolean" -> 'B';
            case "BigDecimal" -> 'D';
            case "LocalDate" -> 'T';
            case "Instant" -> 'I';
            case "LocalTime" -> 'C';
            case "Reference" -> 'R';
            default -> 'S';
        };
    }

    private static String text(Object value) {
        if (value instanceof Reference reference) {
            return reference.key() + ":" + reference.kind();
        }
        return value == null ? "" : value.toString();
    }

    /** The bytes are those of {@link #write}: their signature was checked. */
    static List<Object> read(byte[] bytes) {
        List<Object> position = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                char letter = (char) in.readByte();
                position.add(value(letter, new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return position;
    }

    private static Object value(char letter, String text) {
        return switch (letter) {
            case '0' -> null;
            case 'L' -> Long.valueOf(text);
            case 'B' -> Boolean.valueOf(text);
            case 'D' -> new BigDecimal(text);
            case 'T' -> LocalDate.parse(text);
            case 'I' -> Instant.parse(text);
            case 'C' -> LocalTime.parse(text);
            case 'R' ->
                new Reference(
                        text.substring(text.indexOf(':') + 1), Long.parseLong(text.substring(0, text.indexOf(':'))));
            default -> text;
        };
    }
}
