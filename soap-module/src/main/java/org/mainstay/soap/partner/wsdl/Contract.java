package org.mainstay.soap.partner.wsdl;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.soap.partner.shape.Shapes;
import org.mainstay.soap.partner.shape.Slot;

/** What operations and headers consist of, from {@code operations.json}; results are those of the shapes. */
final class Contract {

    private static final Contract KNOWN = read();

    private final Map<String, OperationForm> operations = new LinkedHashMap<>();
    private final Map<String, List<Slot>> headers = new LinkedHashMap<>();

    private Contract(JsonObject written) {
        written.getJsonObject("operations").forEach((name, form) -> operations.put(name, operation(form)));
        written.getJsonObject("headers").forEach((name, form) -> headers.put(name, slots(form)));
    }

    /** @param result what the answer has one or several of, or null when it has nothing */
    record OperationForm(List<Slot> request, Slot result) {}

    static Contract known() {
        return KNOWN;
    }

    private static Contract read() {
        try (InputStream in = Contract.class.getResourceAsStream("operations.json");
                JsonReader reader = JsonProvider.provider().createReader(in)) {
            return new Contract(reader.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OperationForm operation(JsonValue form) {
        JsonObject written = form.asJsonObject();
        Slot result = written.containsKey("result")
                ? new Slot(
                        "result",
                        written.getString("result"),
                        written.getString("most").equals("1"),
                        written.getString("most").equals("*"))
                : null;
        return new OperationForm(slots(written.get("request")), result);
    }

    private static List<Slot> slots(JsonValue sequence) {
        return sequence.asJsonArray().stream()
                .map(JsonValue::asJsonArray)
                .map(Shapes::slot)
                .toList();
    }

    Map<String, OperationForm> operations() {
        return operations;
    }

    Map<String, List<Slot>> headers() {
        return headers;
    }
}
