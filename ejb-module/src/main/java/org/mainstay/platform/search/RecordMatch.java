package org.mainstay.platform.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.search.Hit.Range;

/** Holds a term against those fields of a record that count, and tells how well it fits. */
final class RecordMatch {

    private static final int SAYS_JUST_THIS = 4_000;
    private static final int ALL_WHOLE = 2_000;
    private static final int IN_NAME = 1_000;
    private static final int MOST_WORDS_COUNTED = 90;

    private final FieldValues record;
    private final List<FieldMatch> fields = new ArrayList<>();
    private final Map<FieldMatch, List<Range>> places = new LinkedHashMap<>();
    private int words;
    private int whole;
    private int named;

    /** @param counted the fields in which words count, which were read */
    RecordMatch(FieldValues record, List<Field> counted) {
        this.record = record;
        for (Field field : counted) {
            if (record.get(field) != null) {
                fields.add(new FieldMatch(field, (String) record.get(field)));
            }
        }
    }

    /** The record as it is found, or nothing when it is not. */
    Optional<Hit> hit(Sought sought, Field name) {
        if (!has(sought.term())) {
            return Optional.empty();
        }
        List<Hit.Highlight> highlights = new ArrayList<>();
        for (FieldMatch field : fields) {
            if (places.containsKey(field)) {
                highlights.add(new Hit.Highlight(field.field(), field.value(), joined(places.get(field))));
            }
        }
        return Optional.of(new Hit(
                record.type(),
                record.key(),
                name == null ? null : (String) record.get(name),
                score(sought),
                highlights));
    }

    private boolean has(Term term) {
        if (term instanceof Term.All all) {
            boolean has = true;
            for (Term part : all.parts()) {
                has = has && has(part);
            }
            return has;
        }
        if (term instanceof Term.Any any) {
            boolean has = false;
            for (Term part : any.parts()) {
                has |= has(part);
            }
            return has;
        }
        return term instanceof Term.Not not ? !new RecordMatch(this).has(not.part()) : find(term);
    }

    /** The same fields, of which nothing is known yet. */
    private RecordMatch(RecordMatch other) {
        this.record = other.record;
        this.fields.addAll(other.fields);
    }

    private boolean find(Term term) {
        int best = 0;
        boolean inName = false;
        for (FieldMatch field : fields) {
            List<Range> found = new ArrayList<>();
            int how = field.find(term, found);
            if (how > 0) {
                places.computeIfAbsent(field, f -> new ArrayList<>()).addAll(found);
                best = Math.max(best, how);
                inName |= field.field().is(Trait.NAME);
            }
        }
        if (best > 0) {
            words++;
            whole += best - 1;
            named += inName ? 1 : 0;
        }
        return best > 0;
    }

    private int score(Sought sought) {
        int score = Math.min(whole, MOST_WORDS_COUNTED) * 10;
        score += whole == words ? ALL_WHOLE : 0;
        score += named == words ? IN_NAME : 0;
        boolean saysJustThis = !sought.text().isEmpty()
                && places.keySet().stream().anyMatch(f -> f.text().equals(sought.text()));
        return score + (saysJustThis ? SAYS_JUST_THIS : 0);
    }

    private static List<Range> joined(List<Range> ranges) {
        List<Range> joined = new ArrayList<>();
        ranges.stream().sorted(Comparator.comparing(Range::start)).forEach(range -> {
            int last = joined.size() - 1;
            if (last >= 0 && range.start() < joined.get(last).end()) {
                joined.set(
                        last,
                        new Range(
                                joined.get(last).start(),
                                Math.max(joined.get(last).end(), range.end())));
            } else {
                joined.add(range);
            }
        });
        return joined;
    }
}
