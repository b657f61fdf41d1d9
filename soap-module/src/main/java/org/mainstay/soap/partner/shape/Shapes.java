package org.mainstay.soap.partner.shape;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The sequences of all types, from {@code shapes.json}: for each type those versions in which it changed. */
public final class Shapes {

    private static final Shapes KNOWN = read();

    private final Map<String, NavigableMap<Integer, List<Slot>>> byType;

    private Shapes(Map<String, NavigableMap<Integer, List<Slot>>> byType) {
        this.byType = byType;
    }

    public static Shapes known() {
        return KNOWN;
    }

    private static Shapes read() {
        try (InputStream in = Shapes.class.getResourceAsStream("shapes.json");
                JsonReader reader = JsonProvider.provider().createReader(in)) {
            Map<String, NavigableMap<Integer, List<Slot>>> types = new HashMap<>();
            reader.readObject().forEach((type, versions) -> types.put(type, versions(versions.asJsonObject())));
            return new Shapes(types);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NavigableMap<Integer, List<Slot>> versions(JsonObject versions) {
        NavigableMap<Integer, List<Slot>> sequences = new TreeMap<>();
        versions.forEach((version, sequence) -> sequences.put(
                Integer.valueOf(version),
                sequence.asJsonArray().stream()
                        .map(JsonValue::asJsonArray)
                        .map(Shapes::slot)
                        .toList()));
        return sequences;
    }

    /** Name, type, how often at least and at most. */
    public static Slot slot(JsonArray slot) {
        return new Slot(
                slot.getString(0),
                slot.getString(1),
                slot.getString(2).equals("1"),
                slot.getString(3).equals("*"));
    }

    public Set<String> types() {
        return byType.keySet();
    }

    /** The elements of that type in that version; of versions before the oldest one known, as in that one. */
    public List<Slot> sequence(String type, int version) {
        NavigableMap<Integer, List<Slot>> versions = byType.get(type);
        if (versions == null) {
            throw new IllegalArgumentException("no type " + type);
        }
        Map.Entry<Integer, List<Slot>> known = versions.floorEntry(version);
        return known == null ? versions.firstEntry().getValue() : known.getValue();
    }
}
