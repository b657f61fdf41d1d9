package org.mainstay.soap.partner.fault;

/**
 * The refusal of a whole call.
 *
 * @param type of the detail, which clients take for the class of their exception; null for a message that is no call at
 *     all, whose fault has no detail
 * @param code as the oldest clients know it
 */
public record PartnerFault(String type, String code, String message) {

    static final String UNEXPECTED = "UnexpectedErrorFault";

    /** A fault that says nothing more than its code. */
    public static PartnerFault unexpected(String code, String message) {
        return new PartnerFault(UNEXPECTED, code, message);
    }

    /** In this wording clients renew their session and call again. */
    public static PartnerFault noSession() {
        return unexpected(
                "INVALID_SESSION_ID",
                "Invalid Session ID found in SessionHeader: Illegal Session. Session not found, missing session hash");
    }

    public static PartnerFault noLogin() {
        return new PartnerFault(
                "LoginFault", "INVALID_LOGIN", "Invalid username, password, security token; or user locked out.");
    }

    /** As clients show it. */
    String text() {
        return code == null ? message : code + ": " + message;
    }
}
