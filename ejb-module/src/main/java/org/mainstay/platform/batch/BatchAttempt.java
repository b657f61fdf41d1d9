package org.mainstay.platform.batch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.mainstay.platform.database.StorageFailure;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.record.Atomicity;
import org.mainstay.platform.record.Outcome;
import org.mainstay.platform.record.RecordEngine;
import org.mainstay.platform.record.RecordWrite;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.security.CallerContext;

/**
 * Carries a batch out once, inside a transaction. Neighbours that ask the same of records of one kind go to the engine
 * as one request, which is several times faster. That must never show: who is refused in such company is tried again
 * alone, and only then is the refusal believed.
 */
final class BatchAttempt {

    /** What is wrong with a value is wrong in any company. */
    private static final Set<ErrorCode> OF_THE_VALUES = EnumSet.of(
            ErrorCode.INVALID_FIELD,
            ErrorCode.REQUIRED_FIELD_MISSING,
            ErrorCode.STRING_TOO_LONG,
            ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD,
            ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
            ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
            ErrorCode.INVALID_EMAIL_ADDRESS,
            ErrorCode.INVALID_FIELD_FOR_INSERT_UPDATE,
            ErrorCode.MISSING_ARGUMENT,
            ErrorCode.UNSUPPORTED_OPERATION,
            ErrorCode.INSUFFICIENT_ACCESS);

    private final RecordEngine engine;
    private final CallerContext caller;
    private final Batch batch;
    private final EarlierResults results;
    private final List<Integer> group = new ArrayList<>();
    private final List<SaveRequest> requests = new ArrayList<>();

    BatchAttempt(RecordEngine engine, CallerContext caller, Batch batch, EarlierResults results) {
        this.engine = engine;
        this.caller = caller;
        this.batch = batch;
        this.results = results;
    }

    List<SaveResult> run() {
        for (int position = 0; position < batch.operations().size(); position++) {
            List<Problem> known = batch.problems(position);
            if (known.isEmpty()) {
                add(position);
            } else {
                refuse(position, known);
            }
        }
        write();
        return batch.unlessRefused(results.all());
    }

    private void add(int position) {
        if (!belongsToGroup(position)) {
            write();
        }
        try {
            requests.add(results.resolve(position));
            group.add(position);
        } catch (BusinessException e) {
            refuse(position, e.asProblems());
        }
    }

    private boolean belongsToGroup(int position) {
        if (group.isEmpty()) {
            return true;
        }
        SaveRequest asked = batch.operations().get(position).request();
        SaveRequest first = requests.get(0);
        return asked.type() == first.type()
                && asked.operation() == first.operation()
                && asked.operation() != Operation.PURGE // the database itself may refuse it, without saying which
                && Objects.equals(asked.matchBy(), first.matchBy())
                && !batch.isAlone(position)
                && !batch.isAlone(group.get(0))
                && results.referred(batch.operations().get(position)).stream().noneMatch(group::contains);
    }

    private void write() {
        if (group.isEmpty()) {
            return;
        }
        List<Integer> positions = List.copyOf(group);
        SaveRequest first = requests.get(0);
        List<RecordWrite> writes = requests.stream().map(r -> r.writes().get(0)).toList();
        SaveRequest together =
                new SaveRequest(first.type(), first.operation(), first.matchBy(), writes, Atomicity.EACH_BY_ITSELF);
        group.clear();
        requests.clear();
        take(positions, save(positions, together));
    }

    private List<SaveResult> save(List<Integer> positions, SaveRequest request) {
        try {
            return engine.save(caller, request);
        } catch (BusinessException refused) { // by what follows for other records
            throw batch.spoilt(positions, refused.asProblems());
        } catch (StorageFailure failure) {
            throw batch.spoilt(positions, failure);
        }
    }

    private void take(List<Integer> positions, List<SaveResult> written) {
        List<Integer> doubtful = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            if (!written.get(i).problems().stream().allMatch(p -> OF_THE_VALUES.contains(p.code()))) {
                doubtful.add(positions.get(i));
            }
        }
        if (positions.size() > 1 && !doubtful.isEmpty()) {
            throw batch.separate(doubtful);
        }
        for (int i = 0; i < positions.size(); i++) {
            SaveResult result = written.get(i);
            if (result.problems().isEmpty()) {
                results.put(positions.get(i), result);
            } else {
                refuse(positions.get(i), result.problems());
            }
        }
    }

    private void refuse(int position, List<Problem> problems) {
        results.put(position, new SaveResult(Outcome.REFUSED, null, problems));
    }
}
