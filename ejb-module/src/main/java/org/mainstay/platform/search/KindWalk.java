package org.mainstay.platform.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.record.RecordReader;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.search.IndexCondition.Driver;
import org.mainstay.platform.security.CallerContext;

/** The search of one kind: along the candidates that the index names, reading those that the caller may see. */
final class KindWalk {

    /** Among so many of each kind the best are chosen, or among twice as many as are wanted. */
    private static final int CANDIDATES = 60;

    private static final int MOST_AT_ONCE = 2_000;

    /** So many are looked at when the caller may see few of them. */
    private static final int MOST_CANDIDATES = 20_000;

    private final Candidates candidates;
    private final RecordReader reader;
    private final Asked asked;
    private final Set<Long> seen = new HashSet<>();
    private final List<Hit> hits = new ArrayList<>();

    /**
     * Who looks for what, and where.
     *
     * @param fields in which words count, all of which the caller may see
     * @param name the field that names records of the kind to the caller, or null
     */
    record Asked(CallerContext caller, RecordType type, Sought sought, List<Field> fields, Field name) {}

    KindWalk(Candidates candidates, RecordReader reader, Asked asked) {
        this.candidates = candidates;
        this.reader = reader;
        this.asked = asked;
    }

    /** Goes on until enough is found, or there is no more. */
    List<Hit> along(IndexCondition condition, Driver driver, int wanted) {
        int count = Math.max(Math.min(2 * wanted, MOST_AT_ONCE), CANDIDATES);
        for (int offset = 0; hits.size() < wanted; ) {
            List<Long> keys = candidates.keys(asked.type().prefix(), condition, driver, count, offset);
            look(keys);
            if (keys.size() < count) {
                return hits;
            }
            if (offset == 0) {
                lookForName();
            }
            offset += count;
            count = Math.min(2 * count, MOST_AT_ONCE);
            if (offset > MOST_CANDIDATES) {
                throw Finder.tooCostly();
            }
        }
        return hits;
    }

    private void look(List<Long> keys) {
        Set<Long> fresh = new LinkedHashSet<>(keys);
        fresh.removeAll(seen);
        seen.addAll(fresh);
        if (!fresh.isEmpty()) {
            read(new Condition.In(FieldPath.of(asked.type(), "id"), List.copyOf(fresh)), fresh.size());
        }
    }

    /** Where there are more than one looks at, a record of just that name may be behind them. */
    private void lookForName() {
        String typed = asked.sought().typed().strip();
        Field name = asked.name();
        boolean isName =
                name != null && name.is(Trait.FILTERABLE) && asked.fields().contains(name);
        if (isName && !typed.isEmpty() && typed.length() <= name.length()) {
            read(Condition.equal(FieldPath.of(asked.type(), name), typed), CANDIDATES);
        }
    }

    private void read(Condition which, int most) {
        Set<Field> needed = new LinkedHashSet<>(asked.fields());
        Optional.ofNullable(asked.name()).ifPresent(needed::add);
        List<FieldPath> paths =
                needed.stream().map(field -> FieldPath.of(asked.type(), field)).toList();
        Query query = Query.of(asked.type()).select(paths).where(which).limit(most);
        for (Row row : reader.list(asked.caller(), query)) {
            if (which instanceof Condition.In || seen.add(row.record().key())) {
                new RecordMatch(row.record(), asked.fields())
                        .hit(asked.sought(), asked.name())
                        .ifPresent(hits::add);
            }
        }
    }
}
