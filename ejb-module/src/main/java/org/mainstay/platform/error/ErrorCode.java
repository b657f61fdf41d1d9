package org.mainstay.platform.error;

import static org.mainstay.platform.error.ErrorKind.*;

/**
 * Every error a caller can meet. The name is the code on the wire, in every protocol; record errors carry the names
 * that CRM integrations already know. {@link #help()} is the text of the page {@code /docs/problems/{code}}.
 */
public enum ErrorCode {
    MALFORMED_REQUEST(
            MALFORMED, "Malformed request", "The request breaks HTTP or names something that cannot be read."),
    MALFORMED_JSON(
            MALFORMED,
            "Malformed JSON",
            "The body is not one JSON object in UTF-8 (RFC 8259), names a member twice, or is nested too deeply."
                    + " The detail tells line and column."),
    MALFORMED_XML(
            MALFORMED,
            "Malformed XML",
            "The message is not well-formed XML 1.0 in UTF-8 or UTF-16, has a document type, or is nested too deeply."
                    + " The detail tells line and column."),
    MALFORMED_CSV(
            MALFORMED,
            "Malformed CSV",
            "The data are not CSV (RFC 4180) in UTF-8 with a header, whose rows have as many cells as that. The detail"
                    + " tells the line."),
    MALFORMED_ID(
            MALFORMED,
            "Malformed record id",
            "An id has 15 or 18 characters: a prefix that names the kind of record, 12 base-62 characters, and in the"
                    + " long form 3 characters that check upper and lower case."),
    INVALID_ID_FIELD(
            MALFORMED,
            "Id of another kind",
            "The id is well formed, but records whose ids begin so are of another kind than the one asked for."),
    MALFORMED_QUERY(
            MALFORMED,
            "Malformed query",
            "The query, filter, sort or field list cannot be read; the detail says where."),
    INVALID_PARAMETER(
            MALFORMED,
            "Invalid parameter",
            "A parameter is unknown, repeated, of the wrong type or out of its bounds."),
    INVALID_CURSOR(
            MALFORMED,
            "Invalid cursor",
            "Cursors are opaque: send back what the last page gave, with the same filter and sort."),
    INVALID_IDEMPOTENCY_KEY(MALFORMED, "Invalid Idempotency-Key", "The key has 1 to 255 visible ASCII characters."),

    INVALID_FIELD(INVALID, "No such field", "The kind of record has no field of that name that the caller may use so."),
    INVALID_QUERY_FILTER_OPERATOR(
            INVALID,
            "Operator not offered",
            "The field does not have that operator in a condition, or the id it is compared with is none."),
    REQUIRED_FIELD_MISSING(INVALID, "Required field missing", "A required field is absent, null or blank."),
    STRING_TOO_LONG(INVALID, "Text too long", "Lengths count Unicode characters; the schema tells the greatest."),
    INVALID_TYPE_ON_FIELD_IN_RECORD(
            INVALID,
            "Wrong type",
            "The value cannot be read as the type of the field, or holds a character no text may."),
    NUMBER_OUTSIDE_VALID_RANGE(
            INVALID, "Number out of range", "The number has more digits than the field's precision and scale allow."),
    INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST(
            INVALID, "Not a value of the picklist", "The field takes only the values that the schema lists."),
    INVALID_EMAIL_ADDRESS(INVALID, "Not an e-mail address", "The value is not of the form local@domain."),
    INVALID_CROSS_REFERENCE_KEY(
            INVALID, "No such related record", "The id or external id names no live record of the related kind."),
    INVALID_FIELD_FOR_INSERT_UPDATE(INVALID, "Field is read-only", "The field cannot be written in this operation."),
    DUPLICATE_VALUE(
            INVALID, "Value already in use", "Another live record of the kind has this value in a unique field."),
    FIELD_CUSTOM_VALIDATION_EXCEPTION(
            INVALID, "A rule refuses it", "A rule of the kind of record, or of an administrator, refuses the change."),
    FIELD_INTEGRITY_EXCEPTION(
            INVALID,
            "Values do not fit together",
            "The value is fine by itself, but not beside the other fields or related records that it depends on."),
    CANNOT_UPDATE_CONVERTED_LEAD(
            INVALID,
            "Lead is converted",
            "A converted lead is history: it is not changed, not converted again, and nothing new refers to it. Go on"
                    + " with the account, contact and opportunity that it names."),
    INVALID_STATUS(INVALID, "Not such a status", "The status is not one that the operation leads to."),
    MISSING_ARGUMENT(INVALID, "Something needed is missing", "An argument that the operation needs is absent."),
    DEPENDENCY_EXISTS(
            INVALID, "Other records depend on it", "Live records refer to this one; change or delete those first."),
    LIMIT_EXCEEDED(INVALID, "Limit exceeded", "The request asks for more than the documented limit."),
    QUERY_TOO_COSTLY(
            INVALID,
            "Query too costly",
            "No index serves this filter or sort and the time limit ran out. Filter on an indexed field."),
    IDEMPOTENCY_KEY_REUSED(
            INVALID, "Idempotency-Key reused", "The key was used within 24 hours for another request; take a new key."),
    UNSUPPORTED_OPERATION(INVALID, "Operation not offered", "This kind of record does not offer the operation."),
    PROCESSING_HALTED(
            FAILED_DEPENDENCY,
            "An earlier operation failed",
            "The operation refers to the result of another one of the same batch, which was refused."),

    NOT_AUTHENTICATED(UNAUTHENTICATED, "Log in first", "Credentials are missing or wrong."),
    INSUFFICIENT_ACCESS(FORBIDDEN, "Not allowed", "The caller's role does not permit this."),

    NOT_FOUND(ErrorKind.NOT_FOUND, "No such record", "No live record has this id."),
    ENTITY_IS_DELETED(
            ErrorKind.NOT_FOUND,
            "Record is deleted",
            "The record is in the recycle bin; POST …/restore brings it back."),
    INVALID_TYPE(ErrorKind.NOT_FOUND, "No such kind of record", "GET /api/v1/schema lists the kinds."),
    NO_SUCH_RESOURCE(ErrorKind.NOT_FOUND, "No such address", "Nothing is served at this path."),

    UNABLE_TO_LOCK_ROW(
            CONFLICT,
            "Record is busy",
            "Other transactions held the record for too long. Nothing was written; try again."),
    INVALID_JOB_STATE(
            CONFLICT,
            "Not with the job as it is",
            "A job takes data and is closed once, is cancelled before it is over, and is removed or taken back behind that."),
    IDEMPOTENCY_KEY_IN_USE(
            CONFLICT,
            "First request still running",
            "A request with this Idempotency-Key is being worked on; try again."),
    CHANGED_SINCE(
            STALE,
            "Somebody changed it since",
            "The record was changed behind the job that is to be taken back, so it stays as it is."),
    VERSION_MISMATCH(
            STALE,
            "Record has changed",
            "The record is not in the version that If-Match names. Read it again, then write."),

    METHOD_NOT_ALLOWED(
            ErrorKind.METHOD_NOT_ALLOWED, "Method not allowed", "The address does not take this HTTP method."),
    NOT_ACCEPTABLE(ErrorKind.NOT_ACCEPTABLE, "Not acceptable", "The address does not offer the media type asked for."),
    UNSUPPORTED_MEDIA_TYPE(
            ErrorKind.UNSUPPORTED_MEDIA_TYPE,
            "Unsupported media type",
            "Bodies are application/json, a PATCH may also be application/merge-patch+json; SOAP is text/xml or"
                    + " application/soap+xml, alone or in multipart/related."),
    REQUEST_TOO_LARGE(
            TOO_LARGE,
            "Request too large",
            "A request body has at most 1 MiB, that of a batch 4 MiB; SOAP takes 16 MiB, and more beside the XML by MTOM."),
    HEADERS_TOO_LARGE(ErrorKind.HEADERS_TOO_LARGE, "Headers too large", "The request line and headers are too long."),
    STORAGE_LIMIT_EXCEEDED(
            BUSY,
            "No room left",
            "The database has no room for the change. Nothing was written; whoever runs the server has to make room."),
    SERVER_BUSY(BUSY, "Server busy", "Try again after the number of seconds in Retry-After."),
    UNKNOWN_EXCEPTION(
            INTERNAL,
            "Fault of the server",
            "Something failed that should not. The trace id finds it in the server's log.");

    private final ErrorKind kind;
    private final String title;
    private final String help;

    ErrorCode(ErrorKind kind, String title, String help) {
        this.kind = kind;
        this.title = title;
        this.help = help;
    }

    public ErrorKind kind() {
        return kind;
    }

    /** A few words, the same for every occurrence (RFC 9457 {@code title}). */
    public String title() {
        return title;
    }

    /** What the caller can do about it. */
    public String help() {
        return help;
    }
}
