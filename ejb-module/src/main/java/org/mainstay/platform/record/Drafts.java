package org.mainstay.platform.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mainstay.platform.database.Transactions;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.ByExternalId;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Reference;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.security.Permissions;

/** Finds and locks what a request names, and lays what the caller gave over it. */
@Dependent
class Drafts {

    private final RecordStore store;
    private final Permissions permissions;
    private final Clock clock;
    private final Transactions transactions;

    /** All changes of a transaction have one moment: by it a restore knows what was deleted together. */
    private record Moment(Instant at) {}

    @Inject
    Drafts(RecordStore store, Permissions permissions, Clock clock, Transactions transactions) {
        this.transactions = transactions;
        this.store = store;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** Gives every change what is stored and a draft of what shall be; refuses those where that cannot be. */
    void prepare(SaveRequest request, List<RecordChange> changes) {
        Map<RecordChange, Long> keys = keys(request, changes);
        Map<Long, FieldValues> stored = store.lock(
                request.type(),
                keys.values().stream().filter(Objects::nonNull).sorted().toList());
        for (RecordChange change : changes) {
            if (!change.isRefused()) {
                Long key = keys.get(change);
                FieldValues before = key == null ? null : stored.get(key);
                if (before != null && (Boolean) before.get("isDeleted") && request.matchBy() != null) {
                    before = null; // deleted between the look-up and the lock: the upsert creates
                }
                draft(request, change, before);
            }
        }
    }

    private Map<RecordChange, Long> keys(SaveRequest request, List<RecordChange> changes) {
        Map<RecordChange, Long> keys = new HashMap<>();
        Set<Object> seen = new HashSet<>();
        Map<Object, Long> matches = request.matchBy() == null ? Map.of() : matches(request, changes);
        for (RecordChange change : changes) {
            Object named = change.write().key();
            if (request.matchBy() != null) {
                named = change.write().values().get(request.matchBy());
                keys.put(change, named == null ? null : matches.get(named));
                if (named == null || named.toString().isBlank()) {
                    String field = request.matchBy().name();
                    change.refuse(ErrorCode.MISSING_ARGUMENT, field, "An upsert needs a value of " + field + ".");
                }
            } else {
                keys.put(change, change.write().key());
            }
            if (named != null && !seen.add(named)) {
                change.refuse(ErrorCode.DUPLICATE_VALUE, "The request names the same record twice.");
            }
        }
        return keys;
    }

    private Map<Object, Long> matches(SaveRequest request, List<RecordChange> changes) {
        List<Object> values = changes.stream()
                .map(c -> c.write().values().get(request.matchBy()))
                .filter(Objects::nonNull)
                .toList();
        return values.isEmpty() ? Map.of() : store.liveKeys(request.type(), request.matchBy(), values);
    }

    private void draft(SaveRequest request, RecordChange change, FieldValues before) {
        RecordType type = request.type();
        boolean create = request.operation() == Operation.CREATE && before == null;
        Operation operation =
                create ? Operation.CREATE : request.matchBy() == null ? request.operation() : Operation.UPDATE;
        FieldValues after = create ? fresh(type) : before == null ? new FieldValues(type) : before.copy();
        change.startFrom(operation, before, operation == Operation.PURGE ? null : after);
        boolean byModule = change.write().kept() != null;
        if (!type.offers(operation) && !byModule) {
            change.refuse(ErrorCode.UNSUPPORTED_OPERATION, type.labelPlural() + " cannot be " + past(operation) + ".");
        } else if (!permissions.may(change.caller(), operation, type)) {
            change.refuse(
                    ErrorCode.INSUFFICIENT_ACCESS,
                    change.caller().userName() + " may not " + operation.name().toLowerCase(Locale.ROOT) + " "
                            + type.labelPlural() + ".");
        } else if (!create && !isThere(change, before)) {
            long key = before == null ? change.write().key() : before.key();
            change.refuse(ErrorCode.NOT_FOUND, "There is no record " + type.id(key) + ".");
        } else if (!create && !isInState(operation, before)) {
            refuseState(change, operation);
        } else if (!isExpected(change, before)) {
            change.refuse(
                    ErrorCode.VERSION_MISMATCH,
                    "The record is in version " + (before == null ? 0 : before.version()) + ", not in "
                            + change.write().expectedVersion() + ".");
        } else if (change.write().values() != null) {
            change.write().values().forEach((field, value) -> lay(change, request.matchBy(), field, value));
            giveOwner(change);
            if (byModule) {
                after.putAll(change.write().kept());
            }
            refuseFuture(change);
        }
    }

    /** Whoever brings records from elsewhere says when they were made there. */
    private void refuseFuture(RecordChange change) {
        Object created = change.after().get("createdDate");
        if (change.operation() == Operation.CREATE && created != null && ((Instant) created).isAfter(now())) {
            change.refuse(
                    ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION, "createdDate", "createdDate is not in the future.");
        }
    }

    /** Who creates a record owns it, unless it is given to another at once. */
    private static void giveOwner(RecordChange change) {
        Field owner = change.type().find("ownerId");
        if (owner != null
                && change.operation() == Operation.CREATE
                && change.after().get(owner) == null) {
            change.after()
                    .set(
                            owner,
                            new Reference(
                                    owner.relation().targets().get(0),
                                    change.caller().userId()));
        }
    }

    private static String past(Operation operation) {
        return switch (operation) {
            case CREATE -> "created";
            case READ -> "read";
            case UPDATE -> "changed";
            case DELETE -> "deleted";
            case RESTORE -> "restored";
            case PURGE -> "purged";
        };
    }

    private boolean isThere(RecordChange change, FieldValues before) {
        return before != null
                && permissions.scope(change.caller(), before.type()).covers(before);
    }

    private static boolean isInState(Operation operation, FieldValues before) {
        boolean deleted = (Boolean) before.get("isDeleted");
        return operation == Operation.PURGE || deleted == (operation == Operation.RESTORE);
    }

    private static void refuseState(RecordChange change, Operation operation) {
        if (operation == Operation.RESTORE) {
            change.refuse(ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION, "The record is not in the recycle bin.");
        } else {
            change.refuse(ErrorCode.ENTITY_IS_DELETED, "The record is in the recycle bin.");
        }
    }

    private static boolean isExpected(RecordChange change, FieldValues before) {
        Long expected = change.write().expectedVersion();
        return expected == null || before != null && expected == before.version();
    }

    private static FieldValues fresh(RecordType type) {
        FieldValues draft = new FieldValues(type);
        type.fields().forEach(f -> draft.set(f, initial(f)));
        return draft.set("version", 0L);
    }

    private static Object initial(Field field) {
        Object given = field.isCustom() ? field.customization().defaultValue() : null;
        return given == null && field.type() == FieldType.BOOLEAN ? Boolean.FALSE : given;
    }

    private void lay(RecordChange change, Field matchBy, Field field, Object value) {
        Trait needed = change.operation() == Operation.CREATE ? Trait.CREATEABLE : Trait.UPDATEABLE;
        boolean matched = field.equals(matchBy) && change.operation() == Operation.UPDATE;
        if (isAsStored(change, field, value)) {
            return; // an import that is repeated, or a record sent back as it was read
        }
        boolean allowed =
                change.isFollowing() || field.is(needed) && permissions.mayWrite(change.caller(), change.type(), field);
        if (!allowed && change.before() != null && value instanceof ByExternalId) {
            change.after().set(field, value);
            change.keep(field); // it may be what is stored; RelationCheck finds out
        } else if (!allowed) {
            refuseWriting(change, field);
        } else if (value == null && field.type() == FieldType.BOOLEAN) {
            change.refuse(ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD, field.name(), field.name() + " is true or false.");
        } else if (!matched) {
            change.after().set(field, value);
        }
    }

    static void refuseWriting(RecordChange change, Field field) {
        change.refuse(
                ErrorCode.INVALID_FIELD_FOR_INSERT_UPDATE,
                field.name(),
                field.name() + " cannot be written" + (field.is(Trait.SYSTEM) ? "; the platform keeps it." : "."));
    }

    private static boolean isAsStored(RecordChange change, Field field, Object value) {
        return change.before() != null
                && change.before().sameIn(field, new FieldValues(change.type()).set(field, value));
    }

    /** An update that changes nothing writes nothing. */
    void dropUnchanged(List<RecordChange> changes) {
        for (RecordChange change : changes) {
            if (change.before() != null
                    && change.type().fields().stream()
                            .allMatch(f -> change.before().sameIn(f, change.after()))) {
                change.leaveAsItIs();
            }
        }
    }

    private Instant now() {
        return transactions
                .bound(Moment.class, () -> new Moment(clock.instant()))
                .at();
    }

    private static void setMissing(FieldValues record, String field, Object value) {
        if (record.get(field) == null) {
            record.set(field, value);
        }
    }

    private void number(List<RecordChange> changes) {
        List<RecordChange> created =
                changes.stream().filter(c -> c.operation() == Operation.CREATE).toList();
        if (!created.isEmpty()) {
            RecordType type = created.get(0).type();
            for (Field field : type.autoNumberFields()) {
                List<Long> numbers = store.nextNumbers(type, field, created.size());
                for (int i = 0; i < created.size(); i++) {
                    created.get(i).after().set(field, numbered(field, numbers.get(i)));
                }
            }
        }
    }

    /** With as many digits at least as there are between the braces. */
    private static String numbered(Field field, long number) {
        String format = field.numberFormat();
        int from = format.indexOf('{');
        int to = format.indexOf('}');
        String digits = Long.toString(number);
        return format.substring(0, from)
                + "0".repeat(Math.max(0, to - from - 1 - digits.length()))
                + digits
                + format.substring(to + 1);
    }

    /** Fills in what the platform keeps on every record. */
    void stamp(List<RecordChange> changes) {
        number(changes);
        Instant now = now();
        for (RecordChange change : changes) {
            if (change.operation() == Operation.PURGE) {
                continue;
            }
            FieldValues after = change.after();
            long user = change.caller().userId();
            if (change.operation() == Operation.CREATE) {
                setMissing(after, "createdDate", now);
                setMissing(after, "createdById", user);
                after.set("isDeleted", false);
            } else if (change.operation() == Operation.DELETE || change.operation() == Operation.RESTORE) {
                after.set("isDeleted", change.operation() == Operation.DELETE);
                if (change.operation() == Operation.RESTORE && change.type().isMergeable()) {
                    after.set(RecordType.MASTER_RECORD, null); // a record by itself again
                }
            }
            after.set("lastModifiedDate", now).set("lastModifiedById", user).set("systemModstamp", now);
        }
    }
}
