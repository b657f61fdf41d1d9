package org.mainstay.soap.partner.fault;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.soap.partner.shape.Result;

/** What is wrong with a record, as elements {@code errors} with codes that already the oldest clients know. */
public final class StatusCodes {

    public static final String ROLLED_BACK = "ALL_OR_NONE_OPERATION_ROLLED_BACK";

    private StatusCodes() {}

    /** The others of a request in which all or none is written. */
    public static List<Result> rolledBack() {
        return List.of(Result.of("Error")
                .with(
                        "message",
                        "Record rolled back because not all records were valid and the request was all or none")
                .with("statusCode", ROLLED_BACK));
    }

    /**
     * @param type of the record, or null when it is not known
     * @param problems at least one
     */
    public static List<Result> errors(RecordType type, List<Problem> problems) {
        return errors(type, problems, null);
    }

    /** @param operation that was refused, some of which have codes of their own, or null */
    public static List<Result> errors(RecordType type, List<Problem> problems, Operation operation) {
        List<Result> errors = new ArrayList<>();
        Set<String> missing = problems.stream()
                .filter(p -> p.code() == ErrorCode.REQUIRED_FIELD_MISSING && p.field() != null)
                .map(p -> apiName(type, p.field()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!missing.isEmpty()) {
            errors.add(Result.of("Error")
                    .with("fields", List.copyOf(missing))
                    .with("message", "Required fields are missing: [" + String.join(", ", missing) + "]")
                    .with("statusCode", ErrorCode.REQUIRED_FIELD_MISSING.name()));
        }
        problems.stream()
                .filter(p -> p.code() != ErrorCode.REQUIRED_FIELD_MISSING || p.field() == null)
                .map(p -> error(type, p, operation))
                .forEach(errors::add);
        return errors;
    }

    private static Result error(RecordType type, Problem problem, Operation operation) {
        return Result.of("Error")
                .with("fields", problem.field() == null ? List.of() : List.of(apiName(type, problem.field())))
                .with("message", problem.message())
                .with("statusCode", of(problem, operation));
    }

    private static String apiName(RecordType type, String name) {
        Field field = type == null ? null : type.find(name);
        return field == null ? name : field.apiName();
    }

    private static String of(Problem problem, Operation operation) {
        boolean notInBin = problem.code() == ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION && problem.field() == null;
        if (operation == Operation.RESTORE && notInBin) {
            return "UNDELETE_FAILED";
        }
        return operation == Operation.DELETE && problem.code() == ErrorCode.UNSUPPORTED_OPERATION
                ? "DELETE_FAILED"
                : of(problem.code());
    }

    /** The code of a record's error. */
    static String of(ErrorCode code) {
        return switch (code) {
            case INSUFFICIENT_ACCESS -> "INSUFFICIENT_ACCESS_OR_READONLY";
            case NOT_FOUND -> "INVALID_CROSS_REFERENCE_KEY";
            case UNSUPPORTED_OPERATION -> "INVALID_TYPE_FOR_OPERATION";
            case VERSION_MISMATCH -> "ENTITY_FAILED_IFLASTMODIFIED_ON_UPDATE";
            case SERVER_BUSY, QUERY_TOO_COSTLY -> "REQUEST_RUNNING_TOO_LONG";
            case PROCESSING_HALTED -> ROLLED_BACK;
            case INVALID_FIELD,
                    REQUIRED_FIELD_MISSING,
                    STRING_TOO_LONG,
                    INVALID_TYPE_ON_FIELD_IN_RECORD,
                    NUMBER_OUTSIDE_VALID_RANGE,
                    INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
                    INVALID_EMAIL_ADDRESS,
                    INVALID_CROSS_REFERENCE_KEY,
                    INVALID_FIELD_FOR_INSERT_UPDATE,
                    DUPLICATE_VALUE,
                    FIELD_CUSTOM_VALIDATION_EXCEPTION,
                    CANNOT_UPDATE_CONVERTED_LEAD,
                    INVALID_STATUS,
                    MISSING_ARGUMENT,
                    DEPENDENCY_EXISTS,
                    LIMIT_EXCEEDED,
                    ENTITY_IS_DELETED,
                    INVALID_TYPE,
                    UNABLE_TO_LOCK_ROW,
                    MALFORMED_ID -> code.name();
            default -> ErrorCode.UNKNOWN_EXCEPTION.name();
        };
    }
}
