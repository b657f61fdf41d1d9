package org.mainstay.soap.partner.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mainstay.platform.batch.Batch;
import org.mainstay.platform.batch.BatchApi;
import org.mainstay.platform.batch.BatchOperation;
import org.mainstay.platform.batch.OperationRefusedException;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.Atomicity;
import org.mainstay.platform.record.Outcome;
import org.mainstay.platform.record.RecordWrite;
import org.mainstay.platform.record.Records;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;

/** Brings what was sent to the engine: records of one kind that follow each other go together. */
@ApplicationScoped
public class RecordSaves {

    private Records records;
    private BatchApi batches;

    protected RecordSaves() {}

    @Inject
    public RecordSaves(Records records, BatchApi batches) {
        this.records = records;
        this.batches = batches;
    }

    /**
     * What to do with one record.
     *
     * @param matchBy the external id by which an upsert finds it, else null
     */
    public record Work(SentRecord sent, Operation operation, Field matchBy) {

        private RecordType type() {
            return sent.type();
        }

        private boolean isLike(Work other) {
            return type() == other.type() && operation == other.operation() && Objects.equals(matchBy, other.matchBy());
        }

        private RecordWrite write() {
            boolean named = operation != Operation.CREATE;
            boolean bare =
                    operation == Operation.DELETE || operation == Operation.RESTORE || operation == Operation.PURGE;
            return new RecordWrite(named ? sent.key() : null, bare ? null : sent.values(), null);
        }
    }

    /** One result for each, in order; null for those that were given up because another one was refused. */
    public List<SaveResult> save(List<Work> works, boolean allOrNone) {
        if (works.size() > SaveRequest.MOST) {
            throw new BusinessException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "A call has at most " + SaveRequest.MOST + " records, not " + works.size() + ".");
        }
        return allOrNone ? together(works) : eachByItself(works);
    }

    private List<SaveResult> eachByItself(List<Work> works) {
        SaveResult[] results = new SaveResult[works.size()];
        List<Integer> alike = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            if (!works.get(i).sent().problems().isEmpty()) {
                results[i] = refused(works.get(i));
                continue;
            }
            if (!alike.isEmpty() && !works.get(alike.get(0)).isLike(works.get(i))) {
                save(works, alike, results);
                alike.clear();
            }
            alike.add(i);
        }
        save(works, alike, results);
        return List.of(results);
    }

    private void save(List<Work> works, List<Integer> places, SaveResult[] results) {
        if (places.isEmpty()) {
            return;
        }
        Work first = works.get(places.get(0));
        List<SaveResult> saved = records.save(new SaveRequest(
                first.type(),
                first.operation(),
                first.matchBy(),
                places.stream().map(i -> works.get(i).write()).toList(),
                Atomicity.EACH_BY_ITSELF));
        for (int i = 0; i < places.size(); i++) {
            results[places.get(i)] = saved.get(i);
        }
    }

    private static SaveResult refused(Work work) {
        return new SaveResult(Outcome.REFUSED, null, work.sent().problems());
    }

    private List<SaveResult> together(List<Work> works) {
        if (works.isEmpty()) {
            return List.of();
        }
        try {
            return batches.run(
                    new Batch(works.stream().map(RecordSaves::operation).toList(), Atomicity.ALL_OR_NONE));
        } catch (OperationRefusedException e) {
            return e.results().stream()
                    .map(result -> result.problems().isEmpty() ? null : result)
                    .toList();
        }
    }

    private static BatchOperation operation(Work work) {
        if (!work.sent().problems().isEmpty()) {
            return BatchOperation.unreadable(null, work.sent().problems());
        }
        return BatchOperation.of(
                null,
                new SaveRequest(
                        work.type(), work.operation(), work.matchBy(), List.of(work.write()), Atomicity.ALL_OR_NONE));
    }
}
