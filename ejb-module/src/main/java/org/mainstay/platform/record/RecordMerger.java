package org.mainstay.platform.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Reference;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.security.CallerContext;

/**
 * Merges records inside the transaction under way. Which records refer to those that go, the registry knows; they change
 * through the engine, with their own rules and journal rows, in the name of the caller.
 */
@Dependent
public class RecordMerger {

    private final RecordEngine engine;
    private final RecordStore store;
    private final Registry registry;

    @Inject
    public RecordMerger(RecordEngine engine, RecordStore store, Registry registry) {
        this.engine = engine;
        this.store = store;
        this.registry = registry;
    }

    /** @see RecordMerges#merge */
    public SaveResult merge(CallerContext caller, MergeRequest request) {
        RecordType type = request.type();
        Set<Long> merged = new HashSet<>(request.duplicates());
        merged.add(request.master());
        store.lock(type, merged.stream().sorted().toList());
        SaveResult master = save(
                caller,
                type,
                Operation.UPDATE,
                new RecordWrite(request.master(), request.values(), request.expectedVersion()));
        refuseCircles(request, master.record());
        for (long duplicate : request.duplicates()) {
            for (Schema.ChildRelation child : registry.schema().childrenOf(type)) {
                if (!child.field().is(Trait.SYSTEM)) {
                    moveChildren(caller, child, request, merged, duplicate);
                }
            }
        }
        for (long duplicate : request.duplicates()) {
            FieldValues kept = new FieldValues(type).set(RecordType.MASTER_RECORD, request.master());
            save(caller, type, Operation.DELETE, new RecordWrite(duplicate, new FieldValues(type), null).keeping(kept));
        }
        FieldValues now =
                store.read(type, List.of(request.master()), type.fields()).get(0);
        return new SaveResult(Outcome.UPDATED, now, List.of());
    }

    /** A record that lay above the one that stays, and below one that goes, would come to lie below itself. */
    private void refuseCircles(MergeRequest request, FieldValues master) {
        for (Field field : request.type().references()) {
            boolean up = !field.is(Trait.SYSTEM)
                    && field.relation().targets().equals(List.of(request.type().apiName()))
                    && !field.name().equals(RecordType.MASTER_RECORD);
            Object parent = up ? master.get(field) : null;
            if (parent != null && !request.duplicates().contains(parent) && isBelow(request, field, parent)) {
                throw BusinessException.of(List.of(new Problem(
                        ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                        field.name(),
                        "By " + field.name() + " the record would come to lie below itself; give it another one.")));
            }
        }
    }

    /** Whether one of those that go lies above the record. */
    private boolean isBelow(MergeRequest request, Field field, Object record) {
        Set<Object> seen = new HashSet<>();
        for (Object at = record; at != null && seen.add(at); ) {
            if (request.duplicates().contains(at)) {
                return true;
            }
            at = store.read(request.type(), List.of((Long) at), List.of(field)).stream()
                    .findFirst()
                    .map(row -> row.get(field))
                    .orElse(null);
        }
        return false;
    }

    private void moveChildren(
            CallerContext caller, Schema.ChildRelation child, MergeRequest request, Set<Long> merged, long duplicate) {
        List<Long> keys = store.referring(child.type(), child.field(), request.type(), List.of(duplicate), false);
        if (keys.size() > MergeRequest.MOST_CHILDREN) {
            throw new BusinessException(
                    ErrorCode.LIMIT_EXCEEDED,
                    keys.size() + " " + child.type().labelPlural() + " would move; at most "
                            + MergeRequest.MOST_CHILDREN + " do at once.");
        }
        for (int from = 0; from < keys.size(); from += SaveRequest.MOST) {
            List<RecordWrite> writes = new ArrayList<>();
            for (long key : keys.subList(from, Math.min(keys.size(), from + SaveRequest.MOST))) {
                boolean among = child.type() == request.type() && merged.contains(key);
                FieldValues kept = new FieldValues(child.type())
                        .set(child.field(), among ? null : reference(child.field(), request));
                writes.add(new RecordWrite(key, new FieldValues(child.type()), null).keeping(kept));
            }
            move(caller, child.type(), writes);
        }
    }

    private static Object reference(Field field, MergeRequest request) {
        return field.relation().isToSeveral()
                ? new Reference(request.type().apiName(), request.master())
                : (Object) request.master();
    }

    /** A child of which the record that stays has the like already is one too many: it goes into the recycle bin. */
    private void move(CallerContext caller, RecordType type, List<RecordWrite> writes) {
        List<SaveResult> moved =
                engine.save(caller, new SaveRequest(type, Operation.UPDATE, null, writes, Atomicity.EACH_BY_ITSELF));
        for (int i = 0; i < moved.size(); i++) {
            List<Problem> problems = moved.get(i).problems();
            if (!problems.isEmpty()) {
                long key = writes.get(i).key();
                if (problems.get(0).code() != ErrorCode.DUPLICATE_VALUE) {
                    throw new BusinessException(
                            problems.get(0).code(),
                            type.label() + " " + type.id(key) + ": "
                                    + problems.get(0).message());
                }
                save(caller, type, Operation.DELETE, RecordWrite.of(key));
            }
        }
    }

    private SaveResult save(CallerContext caller, RecordType type, Operation operation, RecordWrite write) {
        return engine.save(caller, SaveRequest.of(type, operation, write)).get(0);
    }
}
