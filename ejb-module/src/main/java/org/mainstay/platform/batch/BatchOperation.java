package org.mainstay.platform.batch;

import java.util.List;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.record.SaveRequest;

/**
 * One operation of a batch.
 *
 * @param ref name by which later operations refer to its record, or null
 * @param request what to do with one record, among whose values may be {@link ResultValue}s; null when the operation
 *     could not be read
 * @param target stands for the key of the record; null when the request has the key or needs none
 * @param problems why it could not be read; empty when it could
 */
public record BatchOperation(String ref, SaveRequest request, ResultValue target, List<Problem> problems) {

    public BatchOperation {
        problems = List.copyOf(problems);
        if ((request == null) == problems.isEmpty()
                || request != null && request.writes().size() != 1) {
            throw new IllegalArgumentException("an operation is about one record, or has problems");
        }
    }

    public static BatchOperation of(String ref, SaveRequest request) {
        return new BatchOperation(ref, request, null, List.of());
    }

    /** With the record that the operation works on named by an earlier result. */
    public static BatchOperation on(ResultValue target, String ref, SaveRequest request) {
        return new BatchOperation(ref, request, target, List.of());
    }

    /** It keeps its place in the order, and what refers to it fails. */
    public static BatchOperation unreadable(String ref, List<Problem> problems) {
        return new BatchOperation(ref, null, null, problems);
    }
}
