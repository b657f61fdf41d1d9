package org.mainstay.soap.partner.shape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of one of the types: what is known of it, in no order and for no version. Values are texts, booleans, numbers,
 * other results, {@link Content}, lists of those, and null.
 */
public final class Result {

    private final String type;
    private final Map<String, Object> values = new HashMap<>();

    private Result(String type) {
        this.type = type;
    }

    public static Result of(String type) {
        return new Result(type);
    }

    public Result with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** The same value under several names. */
    public Result with(Object value, String... names) {
        List.of(names).forEach(name -> values.put(name, value));
        return this;
    }

    public String type() {
        return type;
    }

    /** The value of that name, or null. */
    public Object get(String name) {
        return values.get(name);
    }

    /** All that is known. */
    public Map<String, Object> values() {
        return Map.copyOf(withoutNull());
    }

    private Map<String, Object> withoutNull() {
        Map<String, Object> there = new HashMap<>(values);
        there.values().removeIf(value -> value == null);
        return there;
    }
}
