package org.mainstay.platform.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.journal.JournalWriter;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.CallerContext;

/**
 * Carries records of one request through the engine once, inside a transaction: find and lock, draft, rules, checks,
 * write, journal. It builds everything anew from the request, so it can be tried again after a rollback.
 */
@Dependent
public class SaveAttempt {

    private final RecordStore store;
    private final Drafts drafts;
    private final Rules rules;
    private final RelationCheck relations;
    private final UniqueCheck uniqueness;
    private final RecordValidation validation;
    private final RecordIndex index;
    private final JournalWriter journal;
    private final DeleteFollowUp followUp;

    @Inject
    public SaveAttempt(
            RecordStore store,
            Drafts drafts,
            Rules rules,
            RelationCheck relations,
            UniqueCheck uniqueness,
            RecordValidation validation,
            RecordIndex index,
            JournalWriter journal,
            DeleteFollowUp followUp) {
        this.store = store;
        this.drafts = drafts;
        this.rules = rules;
        this.relations = relations;
        this.uniqueness = uniqueness;
        this.validation = validation;
        this.index = index;
        this.journal = journal;
        this.followUp = followUp;
    }

    /**
     * Writes the records at those positions of the request that nothing is wrong with.
     *
     * @return each record with what became of it; when one is refused and the request is all-or-none, nothing is
     *     written and the caller must roll back
     */
    List<RecordChange> run(CallerContext caller, SaveRequest request, List<Integer> positions) {
        return run(caller, request, positions, false);
    }

    private List<RecordChange> run(
            CallerContext caller, SaveRequest request, List<Integer> positions, boolean following) {
        List<RecordChange> changes = new ArrayList<>();
        for (int position : positions) {
            changes.add(
                    new RecordChange(caller, position, request.writes().get(position), request.operation(), following));
        }
        drafts.prepare(request, changes);
        check(request, changes);
        boolean blocked =
                request.atomicity() == Atomicity.ALL_OR_NONE && changes.stream().anyMatch(RecordChange::isRefused);
        if (!blocked) {
            write(
                    request.type(),
                    changes.stream().filter(RecordChange::isToWrite).toList());
        }
        return changes;
    }

    private void check(SaveRequest request, List<RecordChange> changes) {
        RecordType type = request.type();
        List<RecordChange> live = having(changes, c -> isSave(c.operation()) || c.operation() == Operation.RESTORE);
        List<RecordChange> saved = having(changes, c -> isSave(c.operation()));
        relations.resolve(saved);
        rules.beforeSave(saved);
        FieldCheck.check(saved);
        relations.check(type, live);
        rules.beforeReference(having(live, c -> true));
        drafts.dropUnchanged(saved);
        validation.check(having(saved, c -> true));
        uniqueness.check(request, live);

        List<RecordChange> removed =
                having(changes, c -> c.operation() == Operation.DELETE || c.operation() == Operation.PURGE);
        rules.beforeDelete(removed);
        relations.checkDependents(type, removed);
    }

    private static boolean isSave(Operation operation) {
        return operation == Operation.CREATE || operation == Operation.UPDATE;
    }

    private static List<RecordChange> having(List<RecordChange> changes, Predicate<RecordChange> condition) {
        return changes.stream().filter(c -> c.isToWrite() && condition.test(c)).toList();
    }

    private void write(RecordType type, List<RecordChange> changes) {
        drafts.stamp(changes);
        followUp.purging(type, having(changes, c -> c.operation() == Operation.PURGE), this::follow);
        Map<Boolean, List<FieldValues>> rows = Map.of(true, new ArrayList<>(), false, new ArrayList<>());
        List<Long> purged = new ArrayList<>();
        for (RecordChange change : changes) {
            if (change.operation() == Operation.PURGE) {
                purged.add(change.before().key());
            } else {
                rows.get(change.operation() == Operation.CREATE).add(change.after());
            }
        }
        if (!rows.get(true).isEmpty()) {
            store.insert(type, rows.get(true));
        }
        if (!rows.get(false).isEmpty()) {
            store.update(type, rows.get(false));
        }
        if (!purged.isEmpty()) {
            store.remove(type, purged);
        }
        if (!changes.isEmpty()) {
            index.written(type, changes);
        }
        for (RecordChange change : changes) {
            journal.note(change.caller(), change.operation(), change.before(), change.after());
        }
        followUp.deleted(type, having(changes, c -> c.operation() == Operation.DELETE), this::follow);
        followUp.restored(type, having(changes, c -> c.operation() == Operation.RESTORE), this::follow);
        rules.afterSave(having(changes, c -> isSave(c.operation())));
        rules.afterWrite(type, changes);
        rules.afterPurge(having(changes, c -> c.operation() == Operation.PURGE));
    }

    /** All of the records that follow, or the whole transaction is given up. */
    private void follow(CallerContext caller, SaveRequest request) {
        List<Integer> all = IntStream.range(0, request.writes().size()).boxed().toList();
        for (RecordChange change : run(caller, request, all, true)) {
            List<Problem> problems = change.result().problems();
            if (!problems.isEmpty()) {
                Problem first = problems.get(0);
                throw new BusinessException(
                        first.code(),
                        request.type().label() + " "
                                + request.type().id(change.write().key()) + ": " + first.message());
            }
        }
    }
}
