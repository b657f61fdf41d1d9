package org.mainstay.platform.record.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mainstay.platform.database.StorageFailure;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.record.Outcome;
import org.mainstay.platform.record.RecordWrite;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.record.TestEngine;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.TestPlatform;

/** One random operation after the other, carried out by the engine and by the model, which must agree each time. */
final class RandomWalk {

    /** What a rule of the one kind brings up to date in the other; the model takes that over. */
    private static final Map<String, String> BROUGHT_UP_TO_DATE =
            Map.of("OpportunityLineItem", "Opportunity", "Product2", "PricebookEntry");

    private final TestEngine test;
    private final CallerContext caller = TestPlatform.caller(Roles.ADMIN);
    private final Random random;
    private final Trace trace = new Trace();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Model model;
    private final RandomValues values;
    private final List<RecordType> kinds;
    private int step;
    private int refusedByRules;
    private Long concerned;

    RandomWalk(TestEngine test, long seed) {
        this.test = test;
        this.random = new Random(seed);
        this.model = new Model(test.platform.registry().schema());
        this.values = new RandomValues(random, model);
        this.kinds = model.schema.types().stream()
                .filter(type -> type.offers(Operation.CREATE))
                .toList();
    }

    Map<Outcome, Integer> outcomes() {
        return outcomes;
    }

    int refusedByRules() {
        return refusedByRules;
    }

    /** Kinds that can be created and of which nothing was. */
    List<RecordType> neglected() {
        return kinds.stream()
                .filter(kind -> model.having(kind, record -> true).isEmpty())
                .toList();
    }

    /** The steps that led to the record of the last one. */
    String trace() {
        return trace.of(model, concerned);
    }

    void step() {
        step++;
        concerned = null;
        RecordType kind = kinds.get(random.nextInt(kinds.size()));
        List<ModelRecord> there = model.having(kind, record -> true);
        int what = random.nextInt(100);
        if (there.isEmpty() || what < 30) {
            save(kind, null, false);
        } else if (what < 45) {
            save(kind, null, true);
        } else {
            ModelRecord record = there.get(random.nextInt(there.size()));
            concerned = record.key();
            if (what < 75) {
                save(kind, record, false);
            } else if (what < 87) {
                remove(record, Operation.DELETE);
            } else if (what < 95) {
                remove(record, Operation.RESTORE);
            } else {
                remove(record, Operation.PURGE);
            }
        }
    }

    private void save(RecordType kind, ModelRecord named, boolean upsert) {
        Field externalId = kind.field("externalId");
        Map<Field, Object> given = named == null ? values.forCreate(kind) : values.forUpdate(kind);
        ModelRecord before = named;
        if (upsert) {
            given.put(externalId, values.right(externalId));
            before = model
                    .having(kind, r -> !r.deleted() && given.get(externalId).equals(r.get(externalId)))
                    .stream()
                    .findFirst()
                    .orElse(null);
        }
        concerned = before == null ? null : before.key();
        Long expected = named != null && random.nextInt(4) == 0 ? named.version() - random.nextInt(10) / 9 : null;
        FieldValues sent = new FieldValues(kind);
        given.forEach(sent::set);
        RecordWrite write = new RecordWrite(named == null ? null : named.key(), sent, expected);
        Set<ErrorCode> faults = faults(kind, before, given, expected);
        Object answer = send(
                upsert ? SaveRequest.upsert(kind, externalId, write) : SaveRequest.of(kind, operation(named), write),
                sent.toString());
        if (isDone(kind, faults, answer)) {
            take(before, given, ((SaveResult) answer));
        }
    }

    private static Operation operation(ModelRecord named) {
        return named == null ? Operation.CREATE : Operation.UPDATE;
    }

    private Set<ErrorCode> faults(RecordType kind, ModelRecord before, Map<Field, Object> given, Long expected) {
        if (before != null && before.deleted()) {
            return Set.of(
                    kind.offers(Operation.UPDATE) ? ErrorCode.ENTITY_IS_DELETED : ErrorCode.UNSUPPORTED_OPERATION);
        } else if (expected != null && expected != before.version() && kind.offers(Operation.UPDATE)) {
            return Set.of(ErrorCode.VERSION_MISMATCH);
        }
        return Prediction.ofSave(model, kind, before, given);
    }

    /** @return the result, or the exception with which it was refused */
    private Object send(SaveRequest request, String what) {
        String told = request.operation()
                + (request.matchBy() == null ? " " : " (upsert) ")
                + (request.writes().get(0).key() == null
                        ? ""
                        : request.writes().get(0).key() + " ")
                + what;
        try {
            SaveResult result = test.engine.save(caller, request).get(0);
            if (result.record() != null) {
                concerned = result.record().key();
            }
            count(result.outcome());
            trace.add(step, concerned, told + " -> " + result.outcome() + " " + concerned);
            return result;
        } catch (BusinessException refused) {
            return refused(told, refused);
        } catch (StorageFailure failure) { // what a foreign key refuses, the edges tell in the same words
            return refused(told, BusinessException.of(List.of(failure.toProblem())));
        }
    }

    private BusinessException refused(String told, BusinessException refused) {
        count(Outcome.REFUSED);
        trace.add(step, concerned, told + " -> " + refused.code() + ": " + refused.getMessage());
        return refused;
    }

    private void count(Outcome outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    /** Whether there is a default depends on the other fields: a person's account has a name, a company's has to be given one. */
    private static boolean isLeftToRules(RecordType kind, Problem problem) {
        return problem.code() == ErrorCode.REQUIRED_FIELD_MISSING
                && problem.field() != null
                && kind.find(problem.field()) != null
                && kind.find(problem.field()).is(Trait.DEFAULTED);
    }

    private boolean isDone(RecordType kind, Set<ErrorCode> faults, Object answer) {
        if (answer instanceof BusinessException refused) {
            Set<Problem> unexpected = new HashSet<>(refused.problems());
            if (unexpected.isEmpty()) {
                unexpected.add(Problem.of(refused.code(), refused.getMessage()));
            }
            unexpected.removeIf(problem -> faults.contains(problem.code()) || isLeftToRules(kind, problem));
            // what a rule refuses may leave something undone that the registry then misses
            assertThat(unexpected.isEmpty() || unexpected.stream().anyMatch(p -> Prediction.isOfRule(kind, p)))
                    .as("refused for %s, expected %s", unexpected, faults)
                    .isTrue();
            refusedByRules += faults.isEmpty() ? 1 : 0;
            return false;
        }
        assertThat(faults).as("what should have been refused was done").isEmpty();
        return true;
    }

    private void take(ModelRecord before, Map<Field, Object> given, SaveResult result) {
        ModelRecord now =
                stored(result.record().type(), List.of(result.record().key())).get(0);
        Set<String> ruled = RuledFields.of(now.type());
        Map<String, Object> wanted = new TreeMap<>(before == null ? Map.of() : before.values());
        given.forEach((field, value) -> wanted.put(field.name(), ModelRecord.plain(value)));
        wanted.keySet().removeAll(ruled);

        assertThat(now.values()).containsAllEntriesOf(wanted);
        assertThat(now.deleted()).isFalse();
        if (before == null) {
            assertThat(result.outcome()).isEqualTo(Outcome.CREATED);
            assertThat(now.version()).isEqualTo(1);
        } else {
            // a rule may have found something to derive anew from other records, though nothing was given
            assertThat(result.outcome())
                    .isEqualTo(before.values().equals(now.values()) ? Outcome.UNCHANGED : Outcome.UPDATED);
            assertThat(now.version()).isEqualTo(before.version() + (result.outcome() == Outcome.UPDATED ? 1 : 0));
        }
        model.put(now);
        bringUpToDate(now.type());
    }

    private void bringUpToDate(RecordType written) {
        String other = BROUGHT_UP_TO_DATE.get(written.apiName());
        List<Long> live = other == null
                ? List.of()
                : model.having(model.schema.type(other), record -> !record.deleted()).stream()
                        .map(ModelRecord::key)
                        .toList();
        if (!live.isEmpty()) {
            for (ModelRecord now : stored(model.schema.type(other), live)) {
                Map<String, Object> expected =
                        new TreeMap<>(model.get(now.key()).values());
                expected.keySet().removeAll(RuledFields.of(now.type()));
                assertThat(now.values()).as("%s", now).containsAllEntriesOf(expected);
                assertThat(now.deleted()).as("%s", now).isFalse();
                model.put(now);
            }
        }
    }

    private void remove(ModelRecord record, Operation operation) {
        RecordType kind = record.type();
        Model after = model.copy();
        Removal removal = new Removal(after, step);
        Set<ErrorCode> faults;
        if (!kind.offers(operation)) {
            faults = Set.of(ErrorCode.UNSUPPORTED_OPERATION);
        } else if (operation == Operation.DELETE && record.deleted()) {
            faults = Set.of(ErrorCode.ENTITY_IS_DELETED);
        } else if (operation == Operation.RESTORE && !record.deleted()) {
            faults = Set.of(ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION);
        } else {
            List<Long> keys = List.of(record.key());
            Optional<ErrorCode> refused =
                    switch (operation) {
                        case DELETE -> removal.delete(kind, keys);
                        case RESTORE -> removal.restore(kind, keys);
                        default -> removal.purge(kind, keys);
                    };
            faults = refused.map(Set::of).orElse(Set.of());
        }
        Object answer = send(SaveRequest.of(kind, operation, RecordWrite.of(record.key())), kind.apiName());
        if (isDone(kind, faults, answer)) {
            model.become(after);
            kinds.forEach(this::bringUpToDate);
        }
    }

    private List<ModelRecord> stored(RecordType type, List<Long> keys) {
        return test.platform.transactions().required(() -> test.store.read(type, keys, type.fields())).stream()
                .map(ModelRecord::of)
                .toList();
    }

    /** Everything that the model has is stored as it has it, and what it has no more is not. */
    void compareAll() {
        for (RecordType kind : kinds) {
            List<Long> keys = model.everOf(kind);
            Map<Long, ModelRecord> stored = keys.isEmpty()
                    ? Map.of()
                    : stored(kind, keys).stream().collect(Collectors.toMap(ModelRecord::key, UnaryOperator.identity()));
            for (long key : keys) {
                concerned = key;
                ModelRecord expected = model.get(key);
                ModelRecord found = stored.get(key);
                assertThat(found == null ? null : found.comparable())
                        .as("%s %d as it is stored", kind, key)
                        .isEqualTo(expected == null ? null : expected.comparable());
            }
        }
    }
}
