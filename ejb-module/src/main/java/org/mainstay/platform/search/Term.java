package org.mainstay.platform.search;

import java.util.List;

/** What a record must have in its searchable fields to be found; texts are folded as those of tokens are. */
public sealed interface Term {

    /** A word, or the beginning of one unless it is to be exactly that. */
    record Word(String text, boolean exact) implements Term {}

    /** Characters of a script without blanks, in that order: each with the next one. */
    record Run(List<String> pairs) implements Term {}

    /** Words one behind the other, exactly those. */
    record Phrase(List<String> words) implements Term {}

    /**
     * A word in which others may stand for some of its characters.
     *
     * @param pattern with {@code *} for any characters and {@code ?} for one
     */
    record Pattern(String pattern) implements Term {}

    record All(List<Term> parts) implements Term {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Term> parts) implements Term {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Term part) implements Term {}
}
