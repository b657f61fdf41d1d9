package org.mainstay.systemtests.partner;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Holds answers against the sequences of a version, as a strict client reads them: element by element, in order. */
final class Sequences {

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final JsonObject types;
    private final int version;

    private Sequences(JsonObject types, int version) {
        this.types = types;
        this.version = version;
    }

    static Sequences of(int version) {
        Path file = Path.of("../soap-module/src/main/resources/org/mainstay/soap/partner/shape/shapes.json");
        try (JsonReader reader = Json.createReader(Files.newInputStream(file))) {
            return new Sequences(reader.readObject(), version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonArray sequence(String type) {
        JsonObject versions = types.getJsonObject(type);
        int known = versions.keySet().stream()
                .mapToInt(Integer::parseInt)
                .filter(v -> v <= version)
                .max()
                .orElseGet(() -> versions.keySet().stream()
                        .mapToInt(Integer::parseInt)
                        .min()
                        .orElseThrow());
        return versions.getJsonArray(Integer.toString(known));
    }

    void check(Element element, String type, String at) {
        List<Element> children = children(element);
        int next = 0;
        for (JsonArray slot : sequence(type).getValuesAs(JsonArray.class)) {
            String name = slot.getString(0);
            String place = at + "/" + name;
            int count = 0;
            while (next < children.size() && children.get(next).getLocalName().equals(name)) {
                assertThat(children.get(next).getPrefix())
                        .as("prefix of %s", place)
                        .isNull();
                value(children.get(next), slot.getString(1), place);
                next++;
                count++;
            }
            assertThat(count)
                    .as("%s in version %d", place, version)
                    .isGreaterThanOrEqualTo(Integer.parseInt(slot.getString(2)));
            if (slot.getString(3).equals("1")) {
                assertThat(count).as("%s in version %d", place, version).isLessThanOrEqualTo(1);
            }
        }
        assertThat(children.subList(next, children.size()).stream().map(Element::getLocalName))
                .as("what version %d does not know in %s", version, at)
                .isEmpty();
    }

    private void value(Element value, String type, String at) {
        if (value.getAttributeNS(XSI, "nil").equals("true")) {
            assertThat(type).as("nil %s", at).isIn("xsd:string", "ID", "QueryLocator", "sobj:sObject");
        } else if (types.containsKey(type)) {
            check(value, type, at);
        } else if (type.equals("xsd:boolean")) {
            assertThat(value.getTextContent()).as(at).isIn("true", "false");
        } else if (type.equals("xsd:int")) {
            assertThat(value.getTextContent()).as(at).matches("-?\\d{1,9}");
        } else if (type.equals("xsd:dateTime")) {
            assertThat(value.getTextContent()).as(at).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        } else if (type.equals("ID")) {
            assertThat(value.getTextContent()).as(at).matches("\\w{18}");
        }
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
