package org.mainstay.platform.soql.differential;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.schema.Field;

/**
 * How values compare. Texts do as the database says, which is asked for nothing but this: the rank of each text among
 * all texts of the test, and whether it is like a pattern.
 */
final class Collation {

    private static final String PEOPLE = "utf8mb4_uca1400_ai_ci";
    private static final String EXACT = "utf8mb4_nopad_bin";

    /** Compared exactly: see the migrations. */
    private static final Set<String> CODES = Set.of("externalId", "currencyIsoCode");

    private final Sql sql;
    private final Set<String> texts = new HashSet<>();
    private final Map<String, Map<String, Integer>> ranks = new HashMap<>();
    private final Map<String, Set<String>> alike = new HashMap<>();

    Collation(Sql sql) {
        this.sql = sql;
    }

    /** All texts must be known before the first is compared. */
    void know(Collection<String> more) {
        texts.addAll(more);
        ranks.clear();
        alike.clear();
    }

    private static String of(Field field) {
        return CODES.contains(field.name()) ? EXACT : PEOPLE;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    int compare(Field field, Object one, Object other) {
        if (one instanceof String text) {
            Map<String, Integer> known = ranks.computeIfAbsent(of(field), this::ranked);
            return known.get(text).compareTo(known.get((String) other));
        }
        return ((Comparable) one).compareTo(other);
    }

    /** The same text for all values that are equal. */
    String representative(Field field, Object value) {
        if (value instanceof String text) {
            return "#" + ranks.computeIfAbsent(of(field), this::ranked).get(text);
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }

    boolean isLike(Field field, String text, String pattern) {
        return alike.computeIfAbsent(of(field) + pattern, p -> like(of(field), pattern))
                .contains(text);
    }

    private Map<String, Integer> ranked(String collation) {
        Map<String, Integer> ranked = new HashMap<>();
        sql.query(
                "select t, dense_rank() over (order by t collate " + collation + ") from (" + all() + ") texts",
                row -> ranked.put(row.getString(1), row.getInt(2)),
                texts.toArray());
        return ranked;
    }

    private Set<String> like(String collation, String pattern) {
        Object[] parameters = new Object[texts.size() + 1];
        System.arraycopy(texts.toArray(), 0, parameters, 0, texts.size());
        parameters[texts.size()] = pattern.replace("\\", "\\\\"); // no escape
        List<String> found = sql.query(
                "select t from (" + all() + ") texts where t collate " + collation + " like ?",
                row -> row.getString(1),
                parameters);
        return new HashSet<>(found);
    }

    private String all() {
        return "select ? t" + " union all select ?".repeat(texts.size() - 1);
    }
}
