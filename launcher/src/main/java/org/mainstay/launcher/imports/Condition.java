package org.mainstay.launcher.imports;

import java.util.List;
import java.util.Set;

/**
 * What the cells of a row must be: each of the tests holds.
 *
 * @param tests none of them is a condition that always holds
 */
record Condition(List<Test> tests) {
    static final Condition ALWAYS = new Condition(List.of());

    boolean holds(Row row) {
        return tests.stream().allMatch(test -> test.holds(row));
    }

    Condition and(Condition other) {
        List<Test> both = new java.util.ArrayList<>(tests);
        both.addAll(other.tests);
        return new Condition(List.copyOf(both));
    }

    /**
     * The cell is one of these texts, or none of them.
     *
     * @param texts an empty one stands for an empty cell
     */
    record Test(int column, Set<String> texts, boolean not) {
        boolean holds(Row row) {
            return texts.contains(row.cells().get(column)) != not;
        }
    }
}
