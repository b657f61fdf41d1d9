package org.mainstay.launcher.imports;

import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.mainstay.launcher.transfer.KindField;

/** The text of a cell as the JSON that a field takes. Whether the value is allowed there, the server decides. */
final class FieldText {
    /** Looked up once: each look-up searches the whole jar. */
    static final JsonProvider JSON = JsonProvider.provider();

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final int LONGEST_NUMBER = 60;
    private static final int SHOWN = 60;

    private FieldText() {}

    static JsonValue toJson(KindField field, String text) throws RowFault {
        if (field.isBoolean()) {
            return bool(field, text);
        }
        return field.isNumber() ? number(field, text) : JSON.createValue(text);
    }

    private static JsonValue bool(KindField field, String text) throws RowFault {
        return switch (text) {
            case "true", "TRUE", "True", "1" -> JsonValue.TRUE;
            case "false", "FALSE", "False", "0" -> JsonValue.FALSE;
            default ->
                throw new RowFault("'" + shortened(text) + "' is not a value of " + field.name()
                        + ", which is true or false (1 or 0)");
        };
    }

    private static JsonValue number(KindField field, String text) throws RowFault {
        if (text.length() > LONGEST_NUMBER || !NUMBER.matcher(text).matches()) {
            throw new RowFault("'" + shortened(text) + "' is not a value of " + field.name()
                    + ", which is a number such as 1234.5, without separators of thousands");
        }
        return JSON.createValue(new BigDecimal(text));
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) > SHOWN
                ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…"
                : text;
    }
}
