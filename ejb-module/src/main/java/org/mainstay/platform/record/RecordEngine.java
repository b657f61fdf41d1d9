package org.mainstay.platform.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.database.StorageFailure;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.security.CallerContext;

/**
 * Writes records of any kind. This is the only way to change one; protocols and modules reach it through
 * {@link Records}, the server's own work calls it with {@link CallerContext#system}.
 */
@Dependent
public class RecordEngine {

    private final RetriedTransactions transactions;
    private final SaveAttempt attempt;

    @Inject
    public RecordEngine(RetriedTransactions transactions, SaveAttempt attempt) {
        this.transactions = transactions;
        this.attempt = attempt;
    }

    /**
     * Writes the records of the request.
     *
     * @return one result for each, in the order of the request
     * @throws BusinessException with the problems of the first refused record, when the request is all-or-none and one
     *     was refused; nothing is written then
     */
    public List<SaveResult> save(CallerContext caller, SaveRequest request) {
        List<Integer> all = IntStream.range(0, request.writes().size()).boxed().toList();
        if (request.atomicity() == Atomicity.ALL_OR_NONE) {
            return allOrNone(caller, request, all);
        }
        SaveResult[] results = new SaveResult[all.size()];
        eachByItself(caller, request, all, results);
        return List.of(results);
    }

    private List<SaveResult> allOrNone(CallerContext caller, SaveRequest request, List<Integer> all) {
        return transactions.run(() -> {
            List<RecordChange> changes = attempt.run(caller, request, all);
            List<SaveResult> results =
                    changes.stream().map(RecordChange::result).toList();
            if (changes.stream().anyMatch(RecordChange::isRefused)) {
                throw refusal(results);
            }
            return results;
        });
    }

    private static BusinessException refusal(List<SaveResult> results) {
        for (int i = 0; i < results.size(); i++) {
            List<Problem> problems = results.get(i).problems();
            if (!problems.isEmpty()) {
                return results.size() == 1
                        ? BusinessException.of(problems)
                        : new BusinessException(
                                problems.get(0).code(),
                                "Record " + (i + 1) + ": " + problems.get(0).message(),
                                problems);
            }
        }
        throw new IllegalStateException("nothing was refused");
    }

    /**
     * One transaction for all of them, since most requests have no fault. Faults that the checks see cost nothing more;
     * when the database refuses, the records are halved, each half in a transaction of its own, until it is known
     * whose fault it is.
     */
    private void eachByItself(
            CallerContext caller, SaveRequest request, List<Integer> positions, SaveResult[] results) {
        boolean joining = transactions.isJoining(); // afterwards, a transaction that is given up counts as none
        try {
            transactions
                    .run(() -> attempt.run(caller, request, positions))
                    .forEach(change -> results[change.position()] = change.result());
        } catch (BusinessException refused) { // by what follows for other records
            if (joining) {
                throw refused;
            } else if (positions.size() == 1) {
                results[positions.get(0)] = new SaveResult(Outcome.REFUSED, null, refused.asProblems());
            } else {
                halve(caller, request, positions, results);
            }
        } catch (StorageFailure failure) {
            boolean known = failure.isWorthRetrying() || failure.isAboutRecords() || failure.isAboutAll();
            if (joining || !known) {
                throw failure;
            } else if (positions.size() == 1 || failure.isAboutAll()) {
                SaveResult refused = new SaveResult(Outcome.REFUSED, null, List.of(failure.toProblem()));
                positions.forEach(position -> results[position] = refused);
            } else {
                halve(caller, request, positions, results);
            }
        }
    }

    private void halve(CallerContext caller, SaveRequest request, List<Integer> positions, SaveResult[] results) {
        int half = positions.size() / 2;
        eachByItself(caller, request, new ArrayList<>(positions.subList(0, half)), results);
        eachByItself(caller, request, new ArrayList<>(positions.subList(half, positions.size())), results);
    }
}
