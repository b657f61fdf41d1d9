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

    /** The code for a record that an operation cannot be done to at all; null for one that has no such code. */
    public static String failed(Operation operation) {
        return switch (operation) {
            case DELETE, PURGE -> "DELETE_FAILED";
            case RESTORE -> "UNDELETE_FAILED";
            case CREATE, READ, UPDATE -> null;
        };
    }

    /** @param failed the code when the operation cannot be done to the record at all, or null */
    public static List<Result> errors(RecordType type, List<Problem> problems, String failed) {
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
                .map(p -> error(type, p, failed))
                .forEach(errors::add);
        return errors;
    }

    private static Result error(RecordType type, Problem problem, String failed) {
        return Result.of("Error")
                .with("fields", problem.field() == null ? List.of() : List.of(apiName(type, problem.field())))
                .with("message", problem.message())
                .with("statusCode", failed != null && isOfTheWhole(problem) ? failed : of(problem.code()));
    }

    private static String apiName(RecordType type, String name) {
        Field field = type == null ? null : type.find(name);
        return field == null ? name : field.apiName();
    }

    private static boolean isOfTheWhole(Problem problem) {
        return problem.code() == ErrorCode.UNSUPPORTED_OPERATION
                || problem.code() == ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION && problem.field() == null;
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
                    FIELD_INTEGRITY_EXCEPTION,
                    CANNOT_UPDATE_CONVERTED_LEAD,
                    INVALID_STATUS,
                    MISSING_ARGUMENT,
                    DEPENDENCY_EXISTS,
                    LIMIT_EXCEEDED,
                    ENTITY_IS_DELETED,
                    INVALID_TYPE,
                    UNABLE_TO_LOCK_ROW,
                    MALFORMED_ID,
                    INVALID_ID_FIELD,
                    STORAGE_LIMIT_EXCEEDED -> code.name();
            default -> ErrorCode.UNKNOWN_EXCEPTION.name();
        };
    }
}
