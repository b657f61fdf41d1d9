package org.mainstay.platform.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.ByExternalId;
import org.mainstay.platform.schema.DeleteRule;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Reference;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.schema.ValueReader;
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
            Map<String, Set<ByExternalId>> wanted = changes.stream()
                    .map(c -> c.after().get(field))
                    .filter(ByExternalId.class::isInstance)
                    .map(ByExternalId.class::cast)
                    .collect(Collectors.groupingBy(ByExternalId::field, Collectors.toSet()));
            if (!wanted.isEmpty()) {
                Map<ByExternalId, Set<Object>> found = new HashMap<>();
                wanted.forEach((key, named) -> find(field, key, named, found));
                changes.forEach(change -> resolve(change, field, found));
            }
        }
    }

    /** Looks in all kinds to which the reference may point and which have such an external id. */
    private void find(Field field, String key, Set<ByExternalId> named, Map<ByExternalId, Set<Object>> found) {
        ValueReader values = new ValueReader(registry.schema());
        for (RecordType target : registry.schema().targets(field)) {
            Field external = target.find(key);
            if (external == null || !external.is(Trait.EXTERNAL_ID)) {
                continue;
            }
            Map<Object, ByExternalId> wanted = new HashMap<>();
            for (ByExternalId each : named) {
                try {
                    wanted.put(values.read(target, external, each.externalId()), each);
                } catch (BusinessException e) {
                    continue; // no value of the field, so no record has it
                }
            }
            store.liveKeys(target, external, wanted.keySet())
                    .forEach((value, id) -> found.computeIfAbsent(wanted.get(value), e -> new HashSet<>())
                            .add(field.relation().isToSeveral() ? new Reference(target.apiName(), id) : id));
        }
    }

    private static void resolve(RecordChange change, Field field, Map<ByExternalId, Set<Object>> found) {
        if (change.after().get(field) instanceof ByExternalId named) {
            Set<Object> there = found.getOrDefault(named, Set.of());
            change.after().set(field, there.size() == 1 ? there.iterator().next() : null);
            String which = named.field().equals(RecordType.EXTERNAL_ID) ? "the external id" : "the " + named.field();
            if (there.isEmpty()) {
                refuse(change, field, "No " + kinds(field) + " has " + which + " '" + named.externalId() + "'.");
            } else if (there.size() > 1) {
                refuse(
                        change,
                        field,
                        "Records of several kinds have " + which + " '" + named.externalId() + "'; give " + field.name()
                                + ".");
            } else if (change.breaks(field)) {
                Drafts.refuseWriting(change, field);
            }
        }
    }

    private static String kinds(Field field) {
        return String.join(" or ", field.relation().targets());
    }

    /** Refuses references to what is not there; only those that this request writes or brings back are looked up. */
    void check(RecordType type, List<RecordChange> changes) {
        for (Field field : type.references()) {
            List<RecordChange> concerned = changes.stream()
                    .filter(c -> c.after().get(field) != null && isWritten(c, field))
                    .toList();
            for (RecordType target : concerned.isEmpty()
                    ? List.<RecordType>of()
                    : registry.schema().targets(field)) {
                check(
                        field,
                        target,
                        concerned.stream()
                                .filter(c -> c.after().get(field) != null) // let go by an earlier target
                                .filter(c -> reference(c, field).kind().equals(target.apiName()))
                                .toList());
            }
        }
    }

    private static boolean isWritten(RecordChange change, Field field) {
        return field.is(Trait.SYSTEM)
                ? change.isGiven(field.name()) && change.operation() == Operation.CREATE
                : change.operation() == Operation.RESTORE || change.isChanged(field.name());
    }

    private static Reference reference(RecordChange change, Field field) {
        return field.relation().read(change.after().get(field));
    }

    private void check(Field field, RecordType target, List<RecordChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Set<Long> wanted = new HashSet<>();
        changes.forEach(c -> wanted.add(reference(c, field).key()));
        Set<Long> there = there(target, wanted, changes.get(0).caller());
        for (RecordChange change : changes) {
            long key = reference(change, field).key();
            if (target.apiName().equals(change.type().apiName())
                    && change.before() != null
                    && change.before().key() == key) {
                change.refuse(
                        ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                        field.name(),
                        "The record does not refer to itself by " + field.name() + ".");
            } else if (there.contains(key)) {
                continue;
            } else if (change.operation() == Operation.RESTORE
                    && field.relation().onDelete() == DeleteRule.CLEAR) {
                change.after().set(field, null); // what would have happened had it been live
            } else {
                refuse(change, field, "There is no " + target.label() + " " + target.id(key) + ".");
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

    /**
     * Refuses to delete what live records refer to, unless they follow it or let go. Where no foreign key does, it also
     * refuses to purge what records in the recycle bin refer to.
     */
    void checkDependents(RecordType type, List<RecordChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<Long> keys = changes.stream().map(c -> c.before().key()).toList();
        for (Schema.ChildRelation child : registry.schema().childrenOf(type)) {
            if (child.field().is(Trait.SYSTEM) || child.field().relation().onDelete() != DeleteRule.RESTRICT) {
                continue; // who created or changed a record is no tie
            }
            boolean inBin = changes.get(0).operation() == Operation.PURGE
                    && (child.field().relation().isToSeveral() || child.field().isCustom());
            Set<Long> referred = store.referred(child.type(), child.field(), type, keys, inBin);
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
