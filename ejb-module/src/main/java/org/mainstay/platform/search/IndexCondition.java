package org.mainstay.platform.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.mainstay.platform.search.token.PhoneNumber;

/**
 * A term as the index can tell it: by tokens alone, without their order and fields. What it lets through may be too much,
 * never too little.
 */
sealed interface IndexCondition {

    /** More would make statements longer and not find fewer records. */
    int MOST_PARTS = 12;

    /** A token, or the beginning of tokens, of which {@code like} may say more; a word may be there as a beginning only. */
    record Leaf(String text, boolean exact, String like) implements IndexCondition {}

    record And(List<IndexCondition> parts) implements IndexCondition {}

    record Or(List<IndexCondition> parts) implements IndexCondition {}

    static IndexCondition of(Term term) {
        if (term instanceof Term.Word word) {
            return new Leaf(word.text(), word.exact() && PhoneNumber.isToken(word.text()), null);
        }
        if (term instanceof Term.Run run) {
            return and(run.pairs().stream().map(text -> new Leaf(text, true, null)));
        }
        if (term instanceof Term.Phrase phrase) {
            return and(phrase.words().stream().map(text -> new Leaf(text, false, null)));
        }
        if (term instanceof Term.Pattern pattern) {
            return pattern(pattern.pattern());
        }
        if (term instanceof Term.All all) {
            return and(all.parts().stream().map(IndexCondition::of));
        }
        if (term instanceof Term.Any any) {
            return new Or(any.parts().stream().map(IndexCondition::of).toList());
        }
        return new And(List.of()); // the word may be in fields that do not count
    }

    private static IndexCondition pattern(String pattern) {
        String beginning = pattern.replaceFirst("[*?].*", "");
        return new Leaf(beginning, false, escaped(pattern).replace('*', '%').replace('?', '_'));
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** The longest tell the most. */
    private static IndexCondition and(Stream<IndexCondition> parts) {
        List<IndexCondition> most = parts.sorted(
                        Comparator.comparing(IndexCondition::length, Comparator.reverseOrder()))
                .limit(MOST_PARTS)
                .toList();
        return most.size() == 1 ? most.get(0) : new And(most);
    }

    private static int length(IndexCondition condition) {
        return condition instanceof Leaf leaf ? leaf.text().length() : Integer.MAX_VALUE;
    }

    /** What must be there, each once. */
    static List<Leaf> leaves(IndexCondition condition) {
        List<Leaf> leaves = new ArrayList<>();
        collect(condition, leaves);
        return leaves.stream().distinct().toList();
    }

    private static void collect(IndexCondition condition, List<Leaf> into) {
        if (condition instanceof Leaf leaf) {
            into.add(leaf);
        } else if (condition instanceof And and) {
            and.parts().forEach(part -> collect(part, into));
        } else if (condition instanceof Or or) {
            or.parts().forEach(part -> collect(part, into));
        }
    }

    /**
     * The tokens to begin with.
     *
     * @param leaves one of which each record has that is found; null when there are none
     * @param rows how many rows of the index those are
     */
    record Driver(List<Leaf> leaves, long rows) {}

    /** The way with the fewest rows, or null when any record might do. */
    static Driver driver(IndexCondition condition, ToLongFunction<Leaf> rows) {
        if (condition instanceof Leaf leaf) {
            return new Driver(List.of(leaf), rows.applyAsLong(leaf));
        }
        if (condition instanceof And and) {
            return and.parts().stream()
                    .map(part -> driver(part, rows))
                    .filter(driver -> driver != null)
                    .min(Comparator.comparing(Driver::rows))
                    .orElse(null);
        }
        if (condition instanceof Or or) {
            List<Leaf> all = new ArrayList<>();
            long sum = 0;
            for (IndexCondition part : or.parts()) {
                Driver driver = driver(part, rows);
                if (driver == null) {
                    return null;
                }
                all.addAll(driver.leaves());
                sum += driver.rows();
            }
            return new Driver(all, sum);
        }
        return null;
    }
}
