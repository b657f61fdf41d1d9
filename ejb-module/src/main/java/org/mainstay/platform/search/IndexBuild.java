package org.mainstay.platform.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.job.Leases;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.sql.QueryRunner;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;

/**
 * Makes tokens of records that were there before their fields became searchable, and takes those away that no longer count.
 * It goes through each kind in small transactions, each of which holds its records against other writers and keeps how far
 * it has come, so that any node can go on at any time while everybody works.
 */
@Dependent
public class IndexBuild {

    /** Of the steps of one call; a node that dies keeps others from going on for no longer. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int MOST_STEPS = 500;
    private static final int AT_ONCE = 200;
    private static final int TOKENS_AT_ONCE = 2_000;

    private final Registry registry;
    private final QueryRunner queries;
    private final IndexRows rows;
    private final IndexState state;
    private final RetriedTransactions transactions;
    private final Leases leases;

    @Inject
    public IndexBuild(
            Registry registry,
            QueryRunner queries,
            IndexRows rows,
            IndexState state,
            RetriedTransactions transactions,
            Leases leases) {
        this.registry = registry;
        this.queries = queries;
        this.rows = rows;
        this.state = state;
        this.transactions = transactions;
        this.leases = leases;
    }

    /**
     * Goes on where something is left to do. What turns out to be due only now is left for the next call, when every node
     * has learnt of it.
     */
    public void proceed() {
        Map<String, IndexState.Built> states = state.all();
        Map<String, RecordType> kinds = new HashMap<>();
        List<RecordType> due = new ArrayList<>();
        for (RecordType type : registry.schema().types()) {
            kinds.put(type.prefix(), type);
            IndexState.Built built = states.get(type.prefix());
            String signature = SearchedFields.of(type).signature();
            if (built == null || !built.signature().equals(signature)) {
                state.begin(type.prefix(), signature);
            } else if (built.nextKey() != null) {
                due.add(type);
            }
        }
        List<String> gone = states.keySet().stream()
                .filter(kind -> !kinds.containsKey(kind))
                .toList();
        if (!due.isEmpty() || !gone.isEmpty()) {
            leases.run("search-index", LONGEST, () -> {
                int left = MOST_STEPS;
                for (RecordType type : due) {
                    left = build(type, left);
                }
                gone.forEach(this::remove);
            });
        }
    }

    /** @return how many of the steps are left */
    private int build(RecordType type, int most) {
        IndexState.Built built = state.all().get(type.prefix());
        Long next = built == null
                        || !built.signature().equals(SearchedFields.of(type).signature())
                ? null
                : built.nextKey();
        int left = most;
        while (next != null && left > 0) {
            long from = next;
            next = transactions.run(() -> step(type, from));
            left--;
        }
        return left;
    }

    /** @return from which key on to go on, or null */
    private Long step(RecordType type, long from) {
        SearchedFields searched = SearchedFields.of(type);
        List<FieldPath> paths = new ArrayList<>(List.of(FieldPath.of(type, "isDeleted")));
        searched.fields().forEach(field -> paths.add(FieldPath.of(type, field)));
        Condition rest = new Condition.Comparison(FieldPath.of(type, "id"), Condition.Operator.GE, from);
        List<FieldValues> records =
                queries
                        .lock(Query.of(type)
                                .select(paths)
                                .where(rest)
                                .withDeleted()
                                .limit(AT_ONCE))
                        .stream()
                        .map(row -> row.record())
                        .toList();
        Map<Long, Set<String>> tokens = new TreeMap<>();
        records.forEach(record -> tokens.put(record.key(), SearchIndex.tokens(searched, record)));
        if (!tokens.isEmpty()) {
            rows.replace(type.prefix(), tokens);
        }
        Long next = records.size() < AT_ONCE ? null : records.get(AT_ONCE - 1).key() + 1;
        return state.advance(type.prefix(), searched.signature(), next) ? next : null;
    }

    /** Nothing is left of the kind itself. */
    private void remove(String kind) {
        while (transactions.run(() -> rows.remove(kind, TOKENS_AT_ONCE)) > 0) {
            // the rest
        }
        state.forget(kind);
    }
}
