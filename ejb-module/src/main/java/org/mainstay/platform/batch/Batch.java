package org.mainstay.platform.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mainstay.platform.database.RepeatTransaction;
import org.mainstay.platform.database.StorageFailure;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.record.Atomicity;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.record.SaveResult;

/**
 * Up to {@value #MOST} operations in the order in which they are carried out.
 *
 * <p>All share one transaction. When it has to be given up because of one of them, the batch remembers what it has
 * learnt of that one and is carried out again: make it once for each request, outside any transaction, and let one
 * thread use it.
 */
public final class Batch {

    public static final int MOST = SaveRequest.MOST;

    /** Transactions that the database may give up before an operation is held to be at fault. */
    private static final int PATIENCE = 3;

    private final List<BatchOperation> operations;
    private final Atomicity atomicity;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<Integer, List<Problem>> refused = new HashMap<>();
    private final Set<Integer> alone = new HashSet<>();
    private int failures;

    /** @throws BusinessException LIMIT_EXCEEDED; DUPLICATE_VALUE when two operations have the same name */
    public Batch(List<BatchOperation> operations, Atomicity atomicity) {
        checkSize(operations.size());
        this.operations = List.copyOf(operations);
        this.atomicity = atomicity;
        for (int i = 0; i < operations.size(); i++) {
            String ref = operations.get(i).ref();
            Integer other = ref == null ? null : positions.putIfAbsent(ref, i);
            if (other != null) {
                throw new BusinessException(
                        ErrorCode.DUPLICATE_VALUE,
                        "Operations " + (other + 1) + " and " + (i + 1) + " have the same ref '" + ref + "'.");
            }
        }
    }

    /** @throws BusinessException LIMIT_EXCEEDED when no batch has so many operations */
    public static void checkSize(int operations) {
        if (operations < 1 || operations > MOST) {
            throw new BusinessException(
                    ErrorCode.LIMIT_EXCEEDED, "A batch has 1 to " + MOST + " operations, not " + operations + ".");
        }
    }

    public List<BatchOperation> operations() {
        return operations;
    }

    /** Where the operation of that name is, or null when there is none. */
    Integer position(String ref) {
        return positions.get(ref);
    }

    /** Why the operation is refused without being tried; empty when nothing is known against it. */
    List<Problem> problems(int position) {
        return refused.getOrDefault(position, operations.get(position).problems());
    }

    /** Whether the operation goes to the engine by itself. */
    boolean isAlone(int position) {
        return alone.contains(position);
    }

    /** That the operations may only be refused because of the company they are in; they are to be tried alone. */
    RepeatTransaction separate(Collection<Integer> some) {
        alone.addAll(some);
        return new RepeatTransaction();
    }

    /** That one operation spoils the transaction, or one of several, of which it is not known which. */
    RuntimeException spoilt(List<Integer> by, List<Problem> problems) {
        if (by.size() > 1) {
            return separate(by);
        }
        refused.put(by.get(0), new ArrayList<>(problems));
        return new RepeatTransaction();
    }

    /** The same, when the database says so; whoever began the transaction may first try again what can pass later. */
    RuntimeException spoilt(List<Integer> by, StorageFailure failure) {
        boolean lost = !failure.isWorthRetrying() && !failure.isAboutRecords();
        if (lost || failure.isWorthRetrying() && ++failures < PATIENCE) {
            return failure;
        }
        failures = 0;
        return spoilt(by, List.of(failure.toProblem()));
    }

    /**
     * The results, when the batch may be written with them.
     *
     * @throws OperationRefusedException when one was refused and the batch is all-or-none
     */
    List<SaveResult> unlessRefused(List<SaveResult> results) {
        for (int position = 0; atomicity == Atomicity.ALL_OR_NONE && position < results.size(); position++) {
            if (!results.get(position).problems().isEmpty()) {
                throw new OperationRefusedException(
                        position, operations.get(position).ref(), results);
            }
        }
        return results;
    }
}
