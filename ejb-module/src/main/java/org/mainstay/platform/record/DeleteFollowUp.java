package org.mainstay.platform.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.journal.JournalWriter;
import org.mainstay.platform.schema.DeleteRule;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.security.CallerContext;

/**
 * What deleting, purging or restoring a record means for those that refer to it, by the rule of each relation. They go
 * through the engine like any change, in the same transaction: with their own rules, checks and journal rows.
 */
@Dependent
class DeleteFollowUp {

    /** More in one transaction would hold locks and memory for too long. */
    private static final int MOST = 10_000;

    private final RecordStore store;
    private final Registry registry;
    private final JournalWriter journal;

    @Inject
    DeleteFollowUp(RecordStore store, Registry registry, JournalWriter journal) {
        this.store = store;
        this.registry = registry;
        this.journal = journal;
    }

    /** Saves records in the transaction under way. */
    interface Saving {
        void save(CallerContext caller, SaveRequest request);
    }

    /** Behind a delete, once the records are in the recycle bin: their own rules then leave them alone. */
    void deleted(RecordType type, List<RecordChange> changes, Saving saving) {
        each(type, changes, (child, keys) -> {
            List<Long> live = store.referring(child.type(), child.field(), type, keys, false);
            if (child.field().relation().onDelete() == DeleteRule.CASCADE) {
                save(changes.get(0).caller(), child.type(), Operation.DELETE, live, null, saving);
            } else {
                clear(changes.get(0).caller(), child, live, saving);
            }
        });
    }

    /** Ahead of a purge: nothing may refer to the rows when they go, not even from the recycle bin. */
    void purging(RecordType type, List<RecordChange> changes, Saving saving) {
        each(type, changes, (child, keys) -> {
            List<Long> live = store.referring(child.type(), child.field(), type, keys, false);
            List<Long> inBin = store.referring(child.type(), child.field(), type, keys, true);
            CallerContext caller = changes.get(0).caller();
            if (child.field().relation().onDelete() == DeleteRule.CASCADE) {
                save(caller, child.type(), Operation.PURGE, live, null, saving);
                save(caller, child.type(), Operation.PURGE, inBin, null, saving);
            } else {
                clear(caller, child, live, saving);
                clearInBin(caller, child, inBin);
            }
        });
    }

    /** Behind a restore: what went with the records, in the same transaction, comes back with them. */
    void restored(RecordType type, List<RecordChange> changes, Saving saving) {
        Set<Object> moments = new HashSet<>();
        changes.forEach(c -> moments.add(c.before().get("systemModstamp")));
        each(type, changes, (child, keys) -> {
            if (child.field().relation().onDelete() == DeleteRule.CASCADE) {
                List<Long> inBin = store.referring(child.type(), child.field(), type, keys, true);
                Field moment = child.type().field("systemModstamp");
                List<Long> together = store.read(child.type(), inBin, List.of(moment)).stream()
                        .filter(row -> moments.contains(row.get(moment)))
                        .map(FieldValues::key)
                        .sorted()
                        .toList();
                save(changes.get(0).caller(), child.type(), Operation.RESTORE, together, null, saving);
            }
        });
    }

    private interface Step {
        void of(Schema.ChildRelation child, List<Long> keys);
    }

    private void each(RecordType type, List<RecordChange> changes, Step step) {
        if (changes.isEmpty()) {
            return;
        }
        List<Long> keys = changes.stream().map(c -> c.before().key()).toList();
        for (Schema.ChildRelation child : registry.schema().childrenOf(type)) {
            if (!child.field().is(Trait.SYSTEM) && child.field().relation().onDelete() != DeleteRule.RESTRICT) {
                step.of(child, keys);
            }
        }
    }

    private static void clear(CallerContext caller, Schema.ChildRelation child, List<Long> keys, Saving saving) {
        FieldValues cleared = new FieldValues(child.type()).set(child.field(), null);
        save(caller, child.type(), Operation.UPDATE, keys, cleared, saving);
    }

    private static void save(
            CallerContext caller,
            RecordType type,
            Operation operation,
            List<Long> keys,
            FieldValues values,
            Saving saving) {
        if (keys.size() > MOST) {
            throw new BusinessException(
                    ErrorCode.LIMIT_EXCEEDED,
                    keys.size() + " " + type.labelPlural() + " would follow; at most " + MOST + " do at once.");
        }
        for (int from = 0; from < keys.size(); from += SaveRequest.MOST) {
            List<RecordWrite> writes = keys.subList(from, Math.min(keys.size(), from + SaveRequest.MOST)).stream()
                    .map(key -> new RecordWrite(key, values, null))
                    .toList();
            saving.save(caller, new SaveRequest(type, operation, null, writes, Atomicity.ALL_OR_NONE));
        }
    }

    /** The engine changes nothing in the recycle bin, so this is done at the storage port. */
    private void clearInBin(CallerContext caller, Schema.ChildRelation child, List<Long> keys) {
        Map<Long, FieldValues> rows = store.lock(child.type(), keys);
        List<FieldValues> cleared = new ArrayList<>();
        rows.values().forEach(row -> cleared.add(row.copy().set(child.field(), null)));
        if (!cleared.isEmpty()) {
            store.update(child.type(), cleared);
            cleared.forEach(row -> journal.note(caller, Operation.UPDATE, rows.get(row.key()), row));
        }
    }
}
