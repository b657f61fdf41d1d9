package org.mainstay.platform.record.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.DeleteRule;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Reference;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.Trait;

/**
 * What delete, restore and purge do to a model. When something is refused the model is no longer one of the database: a
 * removal works on a copy.
 */
final class Removal {

    private final Model model;
    private final int step;

    Removal(Model copy, int step) {
        this.model = copy;
        this.step = step;
    }

    /** @return why it is refused, or empty */
    Optional<ErrorCode> delete(RecordType type, List<Long> keys) {
        if (isHeld(type, keys, false)) {
            return Optional.of(ErrorCode.DEPENDENCY_EXISTS);
        }
        keys.forEach(key -> model.put(model.get(key).deletedAt(step)));
        for (Schema.ChildRelation child : followers(type)) {
            List<ModelRecord> live = model.referring(child, type, keys, false);
            if (rule(child) == DeleteRule.CLEAR) {
                live.forEach(record -> model.put(record.cleared(child.field())));
            } else if (!live.isEmpty()) {
                Optional<ErrorCode> refused = delete(child.type(), keys(live));
                if (refused.isPresent()) {
                    return refused;
                }
            }
        }
        return Optional.empty();
    }

    Optional<ErrorCode> purge(RecordType type, List<Long> keys) {
        if (isHeld(type, keys, true)) {
            return Optional.of(ErrorCode.DEPENDENCY_EXISTS);
        }
        for (Schema.ChildRelation child : followers(type)) {
            for (boolean deleted : new boolean[] {false, true}) {
                List<ModelRecord> referring = model.referring(child, type, keys, deleted);
                if (rule(child) == DeleteRule.CLEAR) {
                    referring.forEach(record -> model.put(record.cleared(child.field())));
                } else if (!referring.isEmpty()) {
                    Optional<ErrorCode> refused = purge(child.type(), keys(referring));
                    if (refused.isPresent()) {
                        return refused;
                    }
                }
            }
        }
        boolean heldByBin = restricting(type).stream()
                .anyMatch(child -> !model.referring(child, type, keys, true).isEmpty());
        keys.forEach(model::remove);
        return heldByBin ? Optional.of(ErrorCode.DEPENDENCY_EXISTS) : Optional.empty();
    }

    Optional<ErrorCode> restore(RecordType type, List<Long> keys) {
        Set<Integer> moments = new HashSet<>();
        List<ModelRecord> restored = new ArrayList<>();
        for (long key : keys) {
            ModelRecord record = model.get(key);
            moments.add(record.moment());
            ModelRecord live = record.restored();
            for (Field field : type.references()) {
                Reference target = record.target(field);
                if (target == null || field.is(Trait.SYSTEM) || model.isLive(target)) {
                    continue;
                } else if (field.relation().onDelete() != DeleteRule.CLEAR) {
                    return Optional.of(ErrorCode.INVALID_CROSS_REFERENCE_KEY);
                }
                live = live.with(live.cleared(field).values());
            }
            for (Field field : type.uniqueFields()) {
                if (live.get(field) != null && model.isTaken(type, field, live.get(field), key)) {
                    return Optional.of(ErrorCode.DUPLICATE_VALUE);
                }
            }
            restored.add(live);
        }
        restored.forEach(model::put);
        return restoreFollowers(type, keys, moments);
    }

    /** What went in the same step comes back. */
    private Optional<ErrorCode> restoreFollowers(RecordType type, List<Long> keys, Set<Integer> moments) {
        for (Schema.ChildRelation child : followers(type)) {
            List<ModelRecord> together = model.referring(child, type, keys, true).stream()
                    .filter(record -> moments.contains(record.moment()))
                    .toList();
            if (rule(child) == DeleteRule.CASCADE && !together.isEmpty()) {
                Optional<ErrorCode> refused = restore(child.type(), keys(together));
                if (refused.isPresent()) {
                    return refused;
                }
            }
        }
        return Optional.empty();
    }

    /** By live records, and when they go for good and no foreign key knows the relation, by deleted ones too. */
    private boolean isHeld(RecordType type, List<Long> keys, boolean purge) {
        return restricting(type).stream()
                .anyMatch(child -> !model.referring(child, type, keys, false).isEmpty()
                        || purge
                                && child.field().relation().isToSeveral()
                                && !model.referring(child, type, keys, true).isEmpty());
    }

    private List<Schema.ChildRelation> restricting(RecordType type) {
        return model.schema.childrenOf(type).stream()
                .filter(child -> !child.field().is(Trait.SYSTEM) && rule(child) == DeleteRule.RESTRICT)
                .toList();
    }

    private List<Schema.ChildRelation> followers(RecordType type) {
        return model.schema.childrenOf(type).stream()
                .filter(child -> !child.field().is(Trait.SYSTEM) && rule(child) != DeleteRule.RESTRICT)
                .toList();
    }

    private static DeleteRule rule(Schema.ChildRelation child) {
        return child.field().relation().onDelete();
    }

    private static List<Long> keys(List<ModelRecord> records) {
        return records.stream().map(ModelRecord::key).toList();
    }
}
