package org.mainstay.rest.schema;

import org.mainstay.platform.json.JsonBody.Kind;
import org.mainstay.platform.json.JsonBody.Value;

/** An array of texts that a record keeps as the lines of one text. */
final class Lines {

    private Lines() {}

    /** Whether it is such an array, or null. */
    static boolean are(Value value) {
        return value.kind() == Kind.NULL
                || value.kind() == Kind.ARRAY && value.items().stream().allMatch(Lines::isLine);
    }

    private static boolean isLine(Value item) {
        return item.kind() == Kind.STRING && !item.text().contains("\n");
    }

    static Value joined(Value array) {
        return array.kind() == Kind.NULL
                ? array
                : new Value(
                        Kind.STRING,
                        String.join(
                                "\n", array.items().stream().map(Value::text).toList()),
                        null,
                        null);
    }
}
