package org.mainstay.platform.json;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/**
 * Reads a body that is one JSON object, strictly: UTF-8 without faults, each member once, nested no deeper than
 * {@value #DEEPEST}, nothing behind it. Values come as text, so that no digit of a number is lost.
 */
public final class JsonBody {

    static final int DEEPEST = 20;

    private static final JsonParserFactory JSON = JsonProvider.provider().createParserFactory(Map.of());

    private final JsonParser parser;

    private JsonBody(JsonParser parser) {
        this.parser = parser;
    }

    /** What kind of value a member has. */
    public enum Kind {
        STRING,
        NUMBER,
        BOOLEAN,
        NULL,
        OBJECT,
        ARRAY
    }

    /**
     * A member's value.
     *
     * @param text of a string its characters, of a number its digits, of a boolean its name, else null
     * @param members of an object its members, else null
     * @param items of an array its items, else null
     */
    public record Value(Kind kind, String text, Map<String, Value> members, List<Value> items) {
        static Value of(Kind kind, String text) {
            return new Value(kind, text, null, null);
        }
    }

    /** @throws BusinessException MALFORMED_JSON, which says where */
    public static Map<String, Value> read(byte[] body) {
        String text = decode(body);
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            if (!parser.hasNext() || parser.next() != Event.START_OBJECT) {
                throw malformed("the body is not a JSON object");
            }
            Map<String, Value> members = new JsonBody(parser).object(1);
            if (parser.hasNext()) {
                throw malformed("something follows the object");
            }
            return members;
        } catch (JsonParsingException e) {
            throw malformed("line " + e.getLocation().getLineNumber() + ", column "
                    + e.getLocation().getColumnNumber());
        } catch (JsonException | IllegalStateException | java.util.NoSuchElementException e) {
            throw malformed("it is not JSON or nested too deeply");
        }
    }

    private static String decode(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("it is not UTF-8");
        }
    }

    private Map<String, Value> object(int depth) {
        checkDepth(depth);
        Map<String, Value> members = new LinkedHashMap<>();
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String name = parser.getString();
            if (members.put(name, value(parser.next(), depth)) != null) {
                throw malformed("it has two members '" + name + "'");
            }
        }
        return members;
    }

    private Value value(Event event, int depth) {
        return switch (event) {
            case START_OBJECT -> new Value(Kind.OBJECT, null, object(depth + 1), null);
            case START_ARRAY -> array(depth + 1);
            case VALUE_STRING -> Value.of(Kind.STRING, parser.getString());
            case VALUE_NUMBER -> Value.of(Kind.NUMBER, parser.getString());
            case VALUE_TRUE -> Value.of(Kind.BOOLEAN, "true");
            case VALUE_FALSE -> Value.of(Kind.BOOLEAN, "false");
            default -> Value.of(Kind.NULL, null);
        };
    }

    private Value array(int depth) {
        checkDepth(depth);
        List<Value> items = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            items.add(value(event, depth));
        }
        return new Value(Kind.ARRAY, null, null, items);
    }

    private static void checkDepth(int depth) {
        if (depth > DEEPEST) {
            throw malformed("it is nested deeper than " + DEEPEST + " levels");
        }
    }

    private static BusinessException malformed(String where) {
        return new BusinessException(ErrorCode.MALFORMED_JSON, "The body cannot be read as JSON: " + where + ".");
    }
}
