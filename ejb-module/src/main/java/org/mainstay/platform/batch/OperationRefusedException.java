package org.mainstay.platform.batch;

import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.Problem;

/** An operation of an all-or-none batch was refused, and with it the batch. */
public final class OperationRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final int position;

    OperationRefusedException(int position, String ref, List<Problem> problems) {
        super(problems.get(0).code(), message(position, ref, problems.get(0)), problems);
        this.position = position;
    }

    private static String message(int position, String ref, Problem first) {
        String named = ref == null ? "" : " ('" + ref + "')";
        return "Operation " + (position + 1) + named + ": " + first.message();
    }

    /** Its place in the batch, from 0. */
    public int position() {
        return position;
    }
}
