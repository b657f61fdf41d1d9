package org.mainstay.platform.batch;

import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.record.SaveResult;

/**
 * Operations of an all-or-none batch were refused, and with them the batch. The first one is the error; what the others
 * came to before everything was given up, is in {@link #results()}.
 */
public final class OperationRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final transient List<SaveResult> results;

    OperationRefusedException(int position, String ref, List<SaveResult> results) {
        this(position, ref, results, results.get(position).problems());
    }

    private OperationRefusedException(int position, String ref, List<SaveResult> results, List<Problem> problems) {
        super(problems.get(0).code(), message(position, ref, problems.get(0)), problems);
        this.position = position;
        this.results = results;
    }

    private static String message(int position, String ref, Problem first) {
        String named = ref == null ? "" : " ('" + ref + "')";
        return "Operation " + (position + 1) + named + ": " + first.message();
    }

    /** The place of the first refused one in the batch, from 0. */
    public int position() {
        return position;
    }

    /** One for each operation, in order; nothing of it is written. */
    public List<SaveResult> results() {
        return results;
    }
}
