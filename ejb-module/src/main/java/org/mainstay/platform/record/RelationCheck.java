package org.mainstay.platform.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.ByExternalId;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.security.CallerContext;

/** References: what they name must be there when they are written, and may not go while they stand. */
@Dependent
class RelationCheck {

    private final RecordStore store;
    private final Registry registry;

    @Inject
    RelationCheck(RecordStore store, Registry registry) {
        this.store = store;
        this.registry = registry;
    }

    /** Puts keys in the place of external ids. */
    void resolve(List<RecordChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        for (Field field : changes.get(0).type().references()) {
            Set<Object> wanted = changes.stream()
                    .map(c -> c.after().get(field))
                    .filter(ByExternalId.class::isInstance)
                    .map(v -> ((ByExternalId) v).externalId())
                    .collect(Collectors.toSet());
            if (!wanted.isEmpty()) {
                RecordType target = registry.schema().target(field);
                Map<Object, Long> keys = store.liveKeys(target, target.field("externalId"), wanted);
                changes.forEach(change -> resolve(change, field, keys));
            }
        }
    }

    private static void resolve(RecordChange change, Field field, Map<Object, Long> keys) {
        if (change.after().get(field) instanceof ByExternalId named) {
            Long key = keys.get(named.externalId());
            change.after().set(field, key);
            if (key == null) {
                refuse(
                        change,
                        field,
                        "No " + field.relation().target() + " has the external id '" + named.externalId() + "'.");
            }
        }
    }

    /** Refuses references to what is not there; only those that this request writes or brings back are looked up. */
    void check(RecordType type, List<RecordChange> changes) {
        for (Field field : type.references()) {
            List<RecordChange> concerned = changes.stream()
                    .filter(c -> !field.is(Trait.SYSTEM) && c.after().get(field) != null)
                    .filter(c -> c.operation() == Operation.RESTORE || c.isChanged(field.name()))
                    .toList();
            if (!concerned.isEmpty()) {
                RecordType target = registry.schema().target(field);
                Set<Long> wanted = new HashSet<>();
                concerned.forEach(c -> wanted.add((Long) c.after().get(field)));
                Set<Long> there = there(target, wanted, changes.get(0).caller());
                for (RecordChange change : concerned) {
                    Long key = (Long) change.after().get(field);
                    if (!there.contains(key)) {
                        refuse(change, field, "There is no " + target.label() + " " + target.id(key) + ".");
                    }
                }
            }
        }
    }

    /** The caller is there without a look-up, since users are never deleted: most records belong to who makes them. */
    private Set<Long> there(RecordType target, Set<Long> wanted, CallerContext caller) {
        Set<Long> there = new HashSet<>();
        if (target.apiName().equals("User") && wanted.remove(caller.userId())) {
            there.add(caller.userId());
        }
        if (!wanted.isEmpty()) {
            there.addAll(store.holdLive(target, wanted));
        }
        return there;
    }

    private static void refuse(RecordChange change, Field field, String message) {
        change.refuse(ErrorCode.INVALID_CROSS_REFERENCE_KEY, field.name(), message);
    }

    /** Refuses to delete what live records refer to. */
    void checkDependents(RecordType type, List<RecordChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<Long> keys = changes.stream().map(c -> c.before().key()).toList();
        for (Schema.ChildRelation child : registry.schema().childrenOf(type)) {
            if (child.field().is(Trait.SYSTEM)) {
                continue; // who created or changed a record is no tie
            }
            Set<Long> referred = store.keysIn(child.type(), child.field(), keys);
            for (RecordChange change : changes) {
                if (referred.contains(change.before().key())) {
                    change.refuse(
                            ErrorCode.DEPENDENCY_EXISTS,
                            child.type().labelPlural() + " refer to it by "
                                    + child.field().name() + ".");
                }
            }
        }
    }
}
