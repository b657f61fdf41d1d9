package org.mainstay.platform.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.mainstay.platform.database.StorageFailure;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.Access;
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
            Map<String, Set<Leaf>> present =
                    candidates.present(types.stream().map(RecordType::prefix).toList(), leaves);
            List<Hit> hits = new ArrayList<>();
            for (RecordType type : types) {
                Driver driver = driver(type.prefix(), condition, present.get(type.prefix()), leaves.size() > 1);
                List<Field> fields =
                        fields(caller, type).stream().filter(counts).toList();
                if (driver != null && driver.rows() > 0 && !fields.isEmpty()) {
                    hits.addAll(new KindWalk(
                                    candidates,
                                    reader,
                                    new KindWalk.Asked(caller, type, sought, fields, name(caller, type)))
                            .along(condition, driver, wanted));
                }
            }
            return hits;
        } catch (StorageFailure failure) {
            throw failure.reason() == StorageFailure.Reason.TIME_LIMIT ? tooCostly() : failure;
        }
    }

    /** The rarest of several tokens is only asked for where all that is needed is there. */
    private Driver driver(String kind, IndexCondition condition, Set<Leaf> present, boolean several) {
        Driver any = IndexCondition.driver(condition, leaf -> present.contains(leaf) ? 1 : 0);
        return !several || any == null || any.rows() == 0
                ? any
                : IndexCondition.driver(condition, leaf -> present.contains(leaf) ? candidates.rows(kind, leaf) : 0);
    }

    private Field name(CallerContext caller, RecordType type) {
        return type.fields().stream()
                .filter(f -> f.is(Trait.NAME) && f.type().isText())
                .filter(f -> permissions.mayRead(caller, type, f))
                .findFirst()
                .orElse(null);
    }

    static BusinessException tooCostly() {
        return new BusinessException(
                ErrorCode.QUERY_TOO_COSTLY, "Too many records have some of these words; give longer ones, or others.");
    }
}
