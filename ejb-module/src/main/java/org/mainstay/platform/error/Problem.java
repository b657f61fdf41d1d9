package org.mainstay.platform.error;

/**
 * One thing wrong with one record.
 *
 * @param field name of the field it is about, or null when it is about the record as a whole
 * @param message one sentence for a person; never SQL, never a stack trace
 */
public record Problem(ErrorCode code, String field, String message) {

    public static Problem of(ErrorCode code, String message) {
        return new Problem(code, null, message);
    }
}
