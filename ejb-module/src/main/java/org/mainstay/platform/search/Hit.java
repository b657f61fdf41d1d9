package org.mainstay.platform.search;

import java.util.Comparator;
import java.util.List;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;

/**
 * A record that was found.
 *
 * @param name what its kind calls it, or null
 * @param score greater is better
 * @param highlights where the words are, field by field in the order of the kind
 */
public record Hit(RecordType type, long key, String name, int score, List<Highlight> highlights) {

    /** The best first; among equals the one that has been there longer. */
    public static final Comparator<Hit> BEST_FIRST =
            Comparator.comparing(Hit::score, Comparator.reverseOrder()).thenComparing(Hit::key);

    /**
     * A field in which words are.
     *
     * @param text its value
     * @param ranges in order, without overlap
     */
    public record Highlight(Field field, String text, List<Range> ranges) {}

    /** From {@code start} to ahead of {@code end}, in UTF-16 units, as JavaScript and Java count. */
    public record Range(int start, int end) {}
}
