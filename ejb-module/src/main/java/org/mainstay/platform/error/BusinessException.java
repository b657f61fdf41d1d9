package org.mainstay.platform.error;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * The one exception that reaches a caller as an answer. It rolls the transaction back and passes through EJBs
 * unwrapped; each protocol has one mapper from its code's kind to a status or fault.
 */
@ApplicationException(rollback = true, inherited = true)
public class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<Problem> problems;

    public BusinessException(ErrorCode code, String message) {
        this(code, message, List.of());
    }

    public BusinessException(ErrorCode code, String message, List<Problem> problems) {
        super(message);
        this.code = code;
        this.problems = List.copyOf(problems);
    }

    /** One record was refused for these reasons; the first one gives the code of the whole. */
    public static BusinessException of(List<Problem> problems) {
        Problem first = problems.get(0);
        boolean aboutFields = problems.stream().anyMatch(p -> p.field() != null);
        return new BusinessException(first.code(), first.message(), aboutFields ? problems : List.of());
    }

    public ErrorCode code() {
        return code;
    }

    /** Field by field what is wrong; empty when the message says it all. */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }

    /** What is wrong, as problems of one record: at least one. */
    public List<Problem> asProblems() {
        return problems().isEmpty() ? List.of(Problem.of(code, getMessage())) : problems();
    }
}
