package org.mainstay.platform.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mainstay.platform.database.StorageFailure;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.Access;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.record.RecordReader;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.search.IndexCondition.Driver;
import org.mainstay.platform.search.IndexCondition.Leaf;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Permissions;

/**
 * Finds records for a caller. The index names candidates; those that the caller may see are read by a query like any other,
 * and count when the term is in fields that the caller may see.
 */
@Dependent
public class Finder {

    /** Among so many of each kind the best are chosen. */
    private static final int CANDIDATES = 200;

    /** So many are looked at when the caller may see few of them. */
    private static final int MOST_CANDIDATES = 20_000;

    private final Candidates candidates;
    private final RecordReader reader;
    private final Permissions permissions;

    @Inject
    public Finder(Candidates candidates, RecordReader reader, Permissions permissions) {
        this.candidates = candidates;
        this.reader = reader;
        this.permissions = permissions;
    }

    /** Whether there is something to begin with: a word that each record has that is to be found. */
    public static boolean canFind(Term term) {
        return IndexCondition.driver(IndexCondition.of(term), leaf -> 1) != null;
    }

    /** The fields of the kind by which the caller finds records. */
    public List<Field> fields(CallerContext caller, RecordType type) {
        Access access = new Access(caller, permissions);
        return access.mayRead(type)
                ? SearchedFields.of(type).fields().stream()
                        .filter(field -> access.mayRead(type, field))
                        .toList()
                : List.of();
    }

    /**
     * Records of those kinds, of each at least the number that is wanted if there are so many, in no order.
     *
     * @param counts which of the fields that the caller may see are looked at
     * @throws BusinessException QUERY_TOO_COSTLY when too many records have to be looked at
     */
    public List<Hit> find(
            CallerContext caller, List<RecordType> types, Sought sought, Predicate<Field> counts, int wanted) {
        IndexCondition condition = IndexCondition.of(sought.term());
        List<Leaf> leaves = IndexCondition.leaves(condition);
        if (types.isEmpty() || leaves.isEmpty()) {
            return List.of();
        }
        try {
            Map<String, Map<Leaf, Integer>> rows =
                    candidates.counts(types.stream().map(RecordType::prefix).toList(), leaves);
            List<Hit> hits = new ArrayList<>();
            for (RecordType type : types) {
                Driver driver = IndexCondition.driver(condition, rows.get(type.prefix())::get);
                List<Field> fields =
                        fields(caller, type).stream().filter(counts).toList();
                if (driver != null && driver.rows() > 0 && !fields.isEmpty()) {
                    hits.addAll(new Walk(caller, type, sought, fields).along(condition, driver, wanted));
                }
            }
            return hits;
        } catch (StorageFailure failure) {
            throw failure.reason() == StorageFailure.Reason.TIME_LIMIT ? tooCostly() : failure;
        }
    }

    private static BusinessException tooCostly() {
        return new BusinessException(
                ErrorCode.QUERY_TOO_COSTLY, "Too many records have some of these words; give longer ones, or others.");
    }

    /** The search of one kind. */
    private final class Walk {
        private final CallerContext caller;
        private final RecordType type;
        private final Sought sought;
        private final List<Field> fields;
        private final Field name;
        private final Set<Long> seen = new HashSet<>();
        private final List<Hit> hits = new ArrayList<>();

        private Walk(CallerContext caller, RecordType type, Sought sought, List<Field> fields) {
            this.caller = caller;
            this.type = type;
            this.sought = sought;
            this.fields = fields;
            this.name = type.fields().stream()
                    .filter(f -> f.is(Trait.NAME) && f.type().isText())
                    .filter(f -> permissions.mayRead(caller, type, f))
                    .findFirst()
                    .orElse(null);
        }

        private List<Hit> along(IndexCondition condition, Driver driver, int wanted) {
            int count = Math.max(wanted, CANDIDATES);
            for (int offset = 0; hits.size() < wanted; offset += count) {
                List<Long> keys = candidates.keys(type.prefix(), condition, driver, count, offset);
                look(keys);
                if (keys.size() < count) {
                    return hits;
                }
                if (offset == 0) {
                    lookForName();
                }
                if (offset > MOST_CANDIDATES) {
                    throw tooCostly();
                }
            }
            return hits;
        }

        private void look(List<Long> keys) {
            Set<Long> fresh = new LinkedHashSet<>(keys);
            fresh.removeAll(seen);
            seen.addAll(fresh);
            if (!fresh.isEmpty()) {
                read(new Condition.In(FieldPath.of(type, "id"), List.copyOf(fresh)), fresh.size());
            }
        }

        /** Where there are more than one looks at, a record of just that name may be behind them. */
        private void lookForName() {
            String typed = sought.typed().strip();
            boolean isName = name != null && name.is(Trait.FILTERABLE) && fields.contains(name) && !typed.isEmpty();
            if (isName && typed.length() <= name.length()) {
                read(Condition.equal(FieldPath.of(type, name), typed), CANDIDATES);
            }
        }

        private void read(Condition which, int most) {
            Set<Field> needed = new LinkedHashSet<>(fields);
            Optional.ofNullable(name).ifPresent(needed::add);
            List<FieldPath> paths =
                    needed.stream().map(field -> FieldPath.of(type, field)).toList();
            Query query = Query.of(type).select(paths).where(which).limit(most);
            for (Row row : reader.list(caller, query)) {
                if (which instanceof Condition.In || seen.add(row.record().key())) {
                    new RecordMatch(row.record(), fields).hit(sought, name).ifPresent(hits::add);
                }
            }
        }
    }
}
