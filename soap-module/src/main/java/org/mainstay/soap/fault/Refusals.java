package org.mainstay.soap.fault;

import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.ErrorKind;
import org.mainstay.platform.error.Problem;
import org.mainstay.soap.v1.contract.Error;
import org.mainstay.soap.v1.contract.Errors;
import org.mainstay.soap.v1.contract.Refusal;

/** Makes the typed detail of faults. What it says comes from the error's code and message; a cause never shows. */
public final class Refusals {

    /** Whoever makes more mistakes at once finds the others when these are mended. */
    private static final int MOST_ERRORS = 100;

    private Refusals() {}

    public static Refusal of(BusinessException error, String traceId) {
        Refusal refusal = new Refusal();
        refusal.setCode(error.code().name());
        refusal.setMessage(XmlText.clean(error.getMessage()));
        refusal.setTraceId(traceId);
        List<Problem> problems = error.problems();
        if (!problems.isEmpty()) {
            Errors errors = new Errors();
            problems.stream().limit(MOST_ERRORS).map(Refusals::error).forEach(errors.getError()::add);
            refusal.setErrors(errors);
        }
        return refusal;
    }

    private static Error error(Problem problem) {
        Error error = new Error();
        if (problem.field() != null) {
            error.setPointer("/" + XmlText.clean(problem.field()));
        }
        error.setCode(problem.code().name());
        error.setMessage(XmlText.clean(problem.message()));
        return error;
    }

    /** Whether the caller made the mistake; what may pass later is no mistake of the caller. */
    public static boolean isOfCaller(Refusal refusal) {
        ErrorKind kind = kind(refusal);
        return kind != ErrorKind.INTERNAL && kind != ErrorKind.BUSY;
    }

    /**
     * 500 for any fault, also for those that SOAP 1.2 would have sent with 400: of an answer with that status CXF and
     * WCF read no fault.
     */
    public static int status(Refusal refusal) {
        return kind(refusal) == ErrorKind.BUSY ? 503 : 500;
    }

    public static ErrorKind kind(Refusal refusal) {
        return ErrorCode.valueOf(refusal.getCode()).kind();
    }
}
