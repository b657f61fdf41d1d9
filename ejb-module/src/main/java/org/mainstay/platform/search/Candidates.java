package org.mainstay.platform.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mainstay.platform.query.sql.QueryRunner;
import org.mainstay.platform.search.IndexCondition.Driver;
import org.mainstay.platform.search.IndexCondition.Leaf;

/**
 * Asks the index which records may be what is sought. It walks along the rarest of the tokens and looks at all the others of
 * each record there, so that its work does not grow with what else there is.
 */
@Dependent
public class Candidates {

    /** Of one statement. */
    private static final int MOST_SELECTS = 400;

    private static final String GREATEST = Character.toString(Character.MAX_CODE_POINT);

    private final QueryRunner queries;

    @Inject
    public Candidates(QueryRunner queries) {
        this.queries = queries;
    }

    /** Which of the tokens each of the kinds has at all. */
    Map<String, Set<Leaf>> present(List<String> kinds, List<Leaf> leaves) {
        Map<String, Set<Leaf>> present = new HashMap<>();
        int atOnce = Math.max(1, MOST_SELECTS / leaves.size());
        for (int from = 0; from < kinds.size(); from += atOnce) {
            present(kinds.subList(from, Math.min(kinds.size(), from + atOnce)), leaves, present);
        }
        return present;
    }

    private void present(List<String> kinds, List<Leaf> leaves, Map<String, Set<Leaf>> into) {
        List<String> selects = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (String kind : kinds) {
            into.put(kind, new HashSet<>());
            for (Leaf leaf : leaves) {
                values.add(kind);
                selects.add("(select " + selects.size() + " from search_token t where t.kind = ? and "
                        + range(leaf, values) + " limit 1)");
            }
        }
        queries.limited(
                String.join(" union all ", selects),
                row -> into.get(kinds.get(row.getInt(1) / leaves.size()))
                        .add(leaves.get(row.getInt(1) % leaves.size())),
                values.toArray());
    }

    /** About how many rows the token has, by what the database takes from the ends of the range. */
    long rows(String kind, Leaf leaf) {
        List<Object> values = new ArrayList<>(List.of(kind));
        String select = "explain select t.recordKey from search_token t where t.kind = ? and " + range(leaf, values);
        return queries.limited(select, row -> row.getLong("rows"), values.toArray())
                .get(0);
    }

    /** Keys in the order of the tokens that the walk goes along, some more than once. */
    List<Long> keys(String kind, IndexCondition condition, Driver driver, int count, int offset) {
        List<Object> values = new ArrayList<>(List.of(kind));
        String ranges = driver.leaves().stream()
                .distinct()
                .map(leaf -> range(leaf, values))
                .collect(Collectors.joining(" or ", "(", ")"));
        boolean alone = condition instanceof Leaf;
        String filter = alone ? "" : " and " + filter(condition, values);
        values.add(count);
        values.add(offset);
        return queries.limited(
                "select t.recordKey from search_token t"
                        + (alone ? "" : " straight_join search_record r on r.recordKey = t.recordKey")
                        + " where t.kind = ? and " + ranges + filter
                        + " order by t.kind, t.token, t.recordKey limit ? offset ?",
                row -> row.getLong(1),
                values.toArray());
    }

    private static String range(Leaf leaf, List<Object> values) {
        values.add(leaf.text());
        if (leaf.exact()) {
            return "t.token = ?";
        }
        values.add(leaf.text() + GREATEST);
        if (leaf.like() == null) {
            return "t.token between ? and ?";
        }
        values.add(leaf.like());
        return "(t.token between ? and ? and t.token like ?)";
    }

    private static String filter(IndexCondition condition, List<Object> values) {
        if (condition instanceof Leaf leaf) {
            String token = leaf.like() != null ? leaf.like() : IndexCondition.escaped(leaf.text());
            values.add("% " + token + (leaf.exact() || leaf.like() != null ? " %" : "%"));
            return "r.tokens like ?";
        }
        boolean isAnd = condition instanceof IndexCondition.And;
        List<IndexCondition> parts =
                isAnd ? ((IndexCondition.And) condition).parts() : ((IndexCondition.Or) condition).parts();
        return parts.isEmpty()
                ? String.valueOf(isAnd)
                : parts.stream()
                        .map(part -> filter(part, values))
                        .collect(Collectors.joining(isAnd ? " and " : " or ", "(", ")"));
    }
}
