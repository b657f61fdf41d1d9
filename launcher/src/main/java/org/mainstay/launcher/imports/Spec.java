package org.mainstay.launcher.imports;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.mainstay.launcher.transfer.TransferFailedException;

/**
 * A JSON object of a mapping file, and where it is, so that what is wrong in there can be found.
 *
 * @param file its name
 * @param path such as {@code fields.name}, empty for the whole
 */
record Spec(String file, String path, JsonObject members) {

    TransferFailedException fault(String what) {
        return new TransferFailedException(file + ": " + (path.isEmpty() ? "" : path + ": ") + what + ".");
    }

    /** Refuses members of other names. */
    void allow(List<String> names) throws TransferFailedException {
        for (String member : members.keySet()) {
            if (!names.contains(member)) {
                throw fault("there is no '" + member + "' here; there may be " + String.join(", ", names));
            }
        }
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    JsonValue value(String name) {
        return members.get(name);
    }

    Spec object(String name) throws TransferFailedException {
        return object(name, members.get(name));
    }

    Spec object(String name, JsonValue value) throws TransferFailedException {
        if (!(value instanceof JsonObject object)) {
            throw fault("'" + name + "' is an object in braces");
        }
        return new Spec(file, path.isEmpty() ? name : path + "." + name, object);
    }

    /** The text of that member, or null when it is absent. */
    String text(String name) throws TransferFailedException {
        JsonValue value = members.get(name);
        if (value != null && !(value instanceof JsonString)) {
            throw fault("'" + name + "' is a text");
        }
        return value == null ? null : ((JsonString) value).getString();
    }

    /** One text, or several in brackets. */
    List<String> texts(String name) throws TransferFailedException {
        JsonValue value = members.get(name);
        List<JsonValue> values =
                value.getValueType() == JsonValue.ValueType.ARRAY ? value.asJsonArray() : List.of(value);
        if (values.isEmpty() || !values.stream().allMatch(JsonString.class::isInstance)) {
            throw fault("'" + name + "' is a text, or several in brackets");
        }
        Stream<String> texts = values.stream().map(text -> ((JsonString) text).getString());
        return texts.toList();
    }
}
